# 変数と選択肢の意味は en.ftl にあります。

join = { $before }。{ $next }
better-join = { $before }、{ $next }

before-its-turn = 順番が来る前に停止しました。もう一度保存すると続きから始まります
bytes-missing = { $missing ->
    [only_a_link] Instagram が書き出したのは期限切れのリンクだけです。ファイルを入手するには、新しいエクスポートを依頼してください
    [not_in_any_part] 指定されたどのアーカイブにもありません。エクスポートの残りの部分を追加してください。Instagram で削除された可能性もあります
    [unsafe_path] パスがアーカイブの外を指しているため、読み込みませんでした
    [encrypted] アーカイブ内で暗号化されています。アーカイブを展開してから、もう一度お試しください
    [unreadable] アーカイブ内のデータが壊れています。アーカイブをもう一度ダウンロードしてください
    [not_downloaded] まだダウンロードされていません。入手するにはリンクを保存してください
    [no_address] Instagram にログインした人にだけ表示されます。Instagram で開くか、エクスポートから取り込んでください
    [address_refused] ページにあるファイルを Instagram から受け取れませんでした。後でもう一度リンクを保存してください
    [connection_lost] 接続が切れました。届いた分は残っています。もう一度リンクを保存すると続きから始まります
    [no_connection] ファイルのあるサーバーに接続できませんでした。このデバイスがオンラインか確認して、もう一度リンクを保存してください
    [name_not_found] ファイルのあるサーバーのアドレスが見つかりませんでした。このデバイスがオンラインか、ネットワークで Instagram が遮断されていないか確認して、もう一度リンクを保存してください
    [not_trusted] 応答した相手が Instagram のサーバーだと確認できませんでした（TLS 証明書が信頼されていません）。別のネットワークを使って、もう一度リンクを保存してください
    [server_busy] Instagram のサーバーが混み合っています。1 時間後にもう一度リンクを保存してください
    [no_media_received] Instagram から届いたものは完全な写真や動画ではありません。後でもう一度リンクを保存してください
    [damaged] Instagram から届いたファイルは、再度依頼しても壊れていました。後でもう一度リンクを保存するか、そのまま取り込んでください
   *[no_room] ダウンロードする空き容量がありません。容量を空けて、もう一度リンクを保存してください
}
left-out = { $opt_in ->
    [reshares] ほかの人の投稿をシェアしたものです。指定したときだけ保存されます
    [recently_deleted] Instagram で最近削除されたものです。指定したときだけ保存されます
    [drafts] 公開されていない下書きです。指定したときだけ保存されます
    [messages] メッセージで送信したものです。指定したときだけ保存されます
    [others_messages] メッセージで、ほかの人が送信したものです。指定したときだけ保存されます
    [unknown_sender] メッセージのもので、送信者はエクスポートからは分かりません。ご自分のものかもしれません。指定したときだけ保存されます
   *[reposts] ほかの人の投稿を再投稿したものです。指定したときだけ保存されます
}
no-media = 写真でも動画でもありません
removed-by-you = 保存先から削除されています。指定したときだけもう一度保存されます
gone-with-all-others = ここに保存されましたが、ほかのすべてと同じく、もうありません。指定したときだけもう一度保存されます

same-bytes = 同じデータが別の名前で保存されています
better-in-archives = アーカイブにより良いものがあります：{ $better }
better-more-pixels = より多いピクセル数
    .known = { $was } ではなく { $now } ピクセル
better-more-bytes = より大きいファイル
    .known = { $was } kB ではなく { $now } kB
better-date = 日時
    .known = { $was ->
        [unknown] 不明だった日時が{ better-precision-now }まで判明
       *[known] { better-precision-was }までだった日時が{ better-precision-now }まで判明
    }
better-precision-now = { $now ->
    [second] 秒
    [minute] 分
   *[month] 月
}
better-precision-was = { $was ->
    [second] 秒
    [minute] 分
   *[month] 月
}
better-caption = 別のキャプション
better-place = 撮影場所
cannot-replace = このカメラロールでは、元のものを置き換えられません
changed-in-roll = アーカイブにより良いものがありますが、保存後にカメラロールで編集されているため、そのままにしました

cut-off = そのまま保存しました。ファイルが途中で終わっていて、{ $media ->
    [photo] 写真
   *[video] 動画
}の一部が欠けている可能性があります。{ $from_link ->
    [true] 後でもう一度リンクを保存してください
   *[false] エクスポートをもう一度ダウンロードし、それでも同じなら新しいエクスポートを依頼してください
}
came-damaged = 2 回とも壊れて届きましたが、指定どおり保存しました：{ $damage ->
    [cut_off] 終わりの部分がありません
   *[broken] 一部が壊れています
}。後でもう一度リンクを保存してください
smaller = アップロード時より小さいサイズで保存しました。Instagram のページにこれより大きいファイルはありません。ご自分のものなら、エクスポートにあるかもしれません
silent = 音声なしで保存しました。Instagram のページでは音声ありですが、ファイルにはありません。音声を聞くには Instagram で開いてください
metadata-partly = メタデータの一部だけを付けて保存しました：{ not-tagged }{ beside }
metadata-not-written = メタデータなしで保存しました：{ not-tagged }{ beside }
beside = { $beside ->
    [true] 。すべてのメタデータは隣の .xmp ファイルにあります
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] 写真が壊れています
    [large_photo_has_some] 写真が 8 MiB より大きく、すでにメタデータがあります
    [large_photo] 写真が 8 MiB より大きいです
    [fragmented] 動画が断片に分かれています
    [no_room_for_year_in_video] 動画のヘッダーに年を書く場所がなく、日時が入っていません
    [video_cannot_grow] 動画のヘッダーを広げられず、場所とキャプションが入っていません
    [video_header_damaged] 動画のヘッダーが壊れています
    [video_header_long] 動画のヘッダーが 8 MiB より大きいです
    [two_exif_blocks] 写真に EXIF ブロックが複数あります
    [exif_cannot_grow] 写真のメタデータが、広げられない位置にあります
    [photo_header_damaged] 写真のヘッダーが壊れています
    [photo_header_long] 写真のヘッダーが長すぎます
    [no_room_for_year] EXIF に年を書く場所がなく、日時を書き込めませんでした
    [caption_cut] キャプションが長すぎてファイルに入らないため、途中で切りました
    [caption_left_out] ファイルに空きがなく、キャプションを書き込めませんでした
    [exif_damaged] ファイルにすでにある EXIF データが壊れています
    [exif_full] ファイルにすでにある EXIF データで空きがありません
    [metadata_far_behind] 写真のメタデータが先頭の 8 MiB より後ろにあります
    [motion_photo] 写真のファイルに動画も入っています
    [no_room_in_table] 写真の位置表に空きがありません
    [gif] GIF には日時と場所を書く欄がありません
   *[web_m] WebM にはメタデータを書き込みません
}
old-one-not-taken-out = カメラロールに入りましたが、置き換える前のものをまだ取り除けません。もう一度保存してください

no-source = データの場所がカタログに記録されていません
download-gone = ダウンロードしたファイルがなくなりました。もう一度リンクを保存してください
archive-gone = { $archive } がなくなりました。元に戻して、もう一度保存してください
archive-changed = { $archive } は取り込んだときのものではありません。元のものに戻すか、もう一度取り込んでください
file-gone = ファイルが { $archive } からなくなりました。元に戻して、もう一度保存してください
damaged-in-archive = { $archive } の中で壊れています（{ $system }）。アーカイブをもう一度ダウンロードしてください
empty-file = ファイルが空です
reading-broke = 読み込み中に、起きるはずのない問題が起きました。ご報告をお願いします

space-needed = { $needed } MB 必要ですが、空きは { $free } MB です。容量を空けてもう一度保存するか、少しずつ保存してください
no-room-at = { $path } に空き容量がありません。容量を空けて、もう一度保存してください
no-room-for-ledger = 記録を書く空き容量がありません。容量を空けて、もう一度保存してください
cannot-write = { $path } に書き込めません。書き込みを許可するか、別のフォルダーを選んでください
place-gone = { $path } がなくなりました。元に戻して、もう一度保存してください
too-large = { $path } のファイルシステムには大きすぎます
system-said = { $path }：{ $system }
not-confirmed = 確実に保存できたか分かりません。{ $path } のディスクが確認を返しませんでした（{ $system }）。もう一度保存してください
names-taken = { $name } という名前のファイルがすでに { $count } 個あります
staged-file-gone = 準備したファイルが取り除かれました
not-in-this-folder = このフォルダーにはありません
not-its-turn = 順番ではありませんでした
not-there-after-adding = カメラロールに追加されましたが、見つかりません
may-be-there = 同じデータがたった今保存された可能性があります。確かめるには、もう一度保存してください
not-in-roll-any-more = カメラロールからなくなりました。もう一度保存してください
no-answer = カメラロールから一部の項目の返答がありませんでした。もう一度保存してください
mixed-up = カメラロールが項目を取り違えました
still-there = 取り除きましたが、まだ残っています
roll-too-slow = カメラロールから { $seconds } 秒以内に返答がありませんでした。もう一度保存してください

cannot-undo = このカメラロールでは、元に戻すことができません
old-one-not-kept = 置き換える前のものは残っていません。このカメラロールでは残せません
old-one-kept-no-more = 置き換える前のものは、もう残っていません
old-one-has-no-place = 置き換える前のものを戻せませんでした。今は別のファイルがその名前を使っています
old-one-not-brought-back = 置き換える前のものを戻せませんでした
old-one-not-there = 置き換える前のものを戻しましたが、見つかりません

roll-said = { $trouble ->
    [not_allowed] 許可がありません：{ $text }
    [no_space] 空き容量が足りません：{ $text }
    [unreachable] アクセスできません：{ $text }
    [refused] 拒否されました：{ $text }
    [not_durable] 確実に保存できたか分かりません：{ $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake の保存 { $run }、{ $moment }
report-heading = あなたの Instagram の写真と動画
report-save = 保存 { $run }、{ $moment }、保存先 { $roll }
report-to-the-pictures = 写真へ移動
report-months = 月
report-in-the-roll = カメラロールにあるもの
report-not-in-the-roll = カメラロールにないもの
report-no-pictures = ありません。
report-nothing-left-out = ありません：すべて入っています。
report-planned = 写真と動画
report-saved = 保存済み
report-already-there = すでにあったもの
report-skipped = 対象外
report-failed = 失敗
report-written = 書き込み
report-replaced = より良いものに置き換え
report-better = エクスポートの方が良いもの
report-photos = 写真 { $count } 枚
report-videos = 動画 { $count } 本
report-photos-and-videos = { $photos }、{ $videos }
report-not-drawn = ほか { $number } 件はカメラロールにありますが、ここには表示していません：すべてを載せるとページが開けません
report-month = { $year }年{ $month ->
    [january] 1月
    [february] 2月
    [march] 3月
    [april] 4月
    [may] 5月
    [june] 6月
    [july] 7月
    [august] 8月
    [september] 9月
    [october] 10月
    [november] 11月
   *[december] 12月
}
report-short-month = { $month ->
    [january] 1月
    [february] 2月
    [march] 3月
    [april] 4月
    [may] 5月
    [june] 6月
    [july] 7月
    [august] 8月
    [september] 9月
    [october] 10月
    [november] 11月
   *[december] 12月
}
report-date-unknown = 日付不明
report-failed-because = 失敗：{ $why }
report-skipped-because = 対象外：{ $why }
report-various-reasons = 失敗または対象外：さまざまな理由
report-kind = { $kind ->
    [post] 投稿
    [reel] リール動画
    [igtv] IGTV
    [archived_post] アーカイブした投稿
    [story] ストーリーズ
    [highlight] ハイライト
    [profile_photo] プロフィール写真
    [thread] Threads の投稿
    [other] その他
    [message] メッセージ
   *[recently_deleted] 最近削除したもの
}
report-caption = { $moment }、{ report-kind }
report-photo = 写真：{ report-kind }、{ $moment }
report-video = 動画：{ report-kind }、{ $moment }
report-photo-not-drawn = プレビューのない写真：{ report-kind }、{ $moment }
report-footer = この端末上で Keepsake { $version } が作成しました。何もアップロードしていません。小さな画像はこのページ用のコピーで、元のファイルはカメラロールにあります。
