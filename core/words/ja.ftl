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
    [packed_otherwise] Keepsake が読めない方法で ZIP に圧縮されています。ZIP を展開してフォルダーを指定してください
    [empty] アーカイブ内のファイルが空です。アーカイブをもう一度ダウンロードし、それでも空なら新しくリクエストしてください
    [in_cloud] クラウドにあり、このデバイスにはありません。先にこのデバイスにダウンロードし、フォルダーをもう一度読み込んでください
    [behind_a_link] シンボリックリンクの先にあり、Keepsake はそれをたどりません。リンク先のフォルダーも指定してください
    [not_downloaded] まだダウンロードされていません。入手するにはリンクを保存してください
    [no_address] ページにはそのファイルがありません。ログインした人にだけ表示されるか、この種類のページには含まれない可能性があります。Instagram で開くか、エクスポートから取り込んでください
    [address_refused] ページにあるファイルを受け取れませんでした。アドレスの期限が切れたか、Instagram のものではない可能性があります。もう一度リンクを保存してください。ページを指定した場合は、読み込み直したページを使ってください
    [connection_lost] 接続が切れました。届いた分は残っています。もう一度リンクを保存すると続きから始まります
    [no_connection] ファイルのあるサーバーに接続できませんでした。このデバイスがオンラインか確認して、もう一度リンクを保存してください
    [name_not_found] ファイルのあるサーバーのアドレスが見つかりませんでした。このデバイスがオンラインか、ネットワークで Instagram が遮断されていないか確認して、もう一度リンクを保存してください
    [not_trusted] 応答した相手が Instagram のサーバーだと確認できませんでした（TLS で正しく通信しないか、証明書が信頼されていません）。別のネットワークを使って、もう一度リンクを保存してください
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
   *[reposts] ほかの人の投稿で、再投稿、「いいね！」、保存、またはタグ付けされたものです。指定したときだけ保存されます
}
no-media = Keepsake が対応している種類の写真や動画ではありません。写真や動画の場合 (JPEG XL、TIFF、RAW) は、別のアプリで JPEG、HEIC、MP4 に変換してください
removed-by-you = 保存先から削除されています。指定したときだけもう一度保存されます
in-trash = 写真ライブラリのゴミ箱に入っています
gone-with-all-others = ここに保存されましたが、ほかのすべてと同じく、もうありません。指定したときだけもう一度保存されます

same-bytes = 同じデータが別の名前で保存されています
in-library = 写真ライブラリにすでにあります：{ $asset }
better-in-archives = より良いものがあります：{ $better }
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
better-whole = 欠けのないファイル
better-sound = 音声
cannot-replace = この写真ライブラリでは、元のものを置き換えられません
changed-in-roll = より良いものがありますが、保存後に写真ライブラリで編集されているため、そのままにしました

dated-at-save = ご希望により、公開日ではなく保存した日の日付になっています
cut-off = そのまま保存しました。ファイルが壊れているか途中で終わっていて、{ $media ->
    [photo] 写真
   *[video] 動画
}の一部が欠けている可能性があります。{ $from_link ->
    [true] 後でもう一度リンクを保存してください
   *[false] エクスポートをもう一度ダウンロードし、それでも同じなら新しいエクスポートを依頼してください
}
came-damaged = 2 回とも壊れて届きましたが、指定どおり保存しました：{ $damage ->
    [cut_off] 終わりの部分がありません
   *[broken] 一部が壊れています
}。完全なファイルにするには、後でもう一度リンクを保存し、置き換えてください
smaller = アップロード時より小さいサイズで保存しました。Instagram のページにこれより大きいファイルはありません。ご自分のものなら、エクスポートにあるかもしれません
larger-apart = { $saved } ピクセルで保存しました。Instagram のページには { $larger } のものもありますが、音声が別のファイルになっていて、Keepsake はファイルを結合しません。ご自分のものなら、エクスポートにもっと大きいものがあるかもしれません
silent = 音声なしで保存しました。Instagram のページでは音声ありですが、ファイルにはありません。音声を聞くには Instagram で開いてください
may-be-others = あなたのものとして保存しましたが、ほかの人のものかもしれません。誰のものかはエクスポートからは確かにはわかりません
own-place = ファイル自体にすでに書かれている撮影場所を残したまま保存しました
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
    [own_date] ファイルにすでに別の日付があり、そのまま残しました
    [own_caption] ファイルにすでに別のキャプションがあり、そのまま残しました
    [exif_damaged] ファイルにすでにある EXIF データが壊れています
    [exif_full] ファイルにすでにある EXIF データで空きがありません
    [metadata_far_behind] 写真のメタデータが先頭の 8 MiB より後ろにあります
    [motion_photo] 写真のファイルに動画も入っています
    [no_room_in_table] 写真の位置表に空きがありません
    [gif] GIF には日時と場所を書く欄がありません
   *[web_m] WebM にはメタデータを書き込みません
}
old-one-not-taken-out = 写真ライブラリに入りましたが、置き換える前のものをまだ取り除けません。もう一度保存してください
no-album = アルバムに入れずに保存しました。写真ライブラリがアルバムを作れなかったか、許可されていません

no-source = データの場所がカタログに記録されていません
download-gone = ダウンロードしたファイルがなくなりました。もう一度リンクを保存してください
archive-gone = { $archive } がなくなりました。元に戻して、もう一度保存してください
archive-changed = { $archive } は読み取ったときから変わっています。まだコピー中またはダウンロード中なら、完了してからもう一度お試しください。そうでなければ、元のものに戻すか、もう一度取り込んでください
file-gone = ファイルが { $archive } からなくなりました。元に戻して、もう一度保存してください
damaged-in-archive = { $archive } の中で壊れています。アーカイブをもう一度ダウンロードしてください
empty-file = ファイルが空です
reading-broke = 読み込み中に、起きるはずのない問題が起きました。ご報告をお願いします

space-needed = { $needed } MB 必要ですが、空きは { $free } MB です。容量を空けてもう一度保存するか、少しずつ保存してください
no-room-at = { $path } に空き容量がありません。容量を空けて、もう一度保存してください
no-room-for-ledger = 記録を書く空き容量がありません。容量を空けて、もう一度保存してください
catalog-busy = 別のプログラムがカタログを使っています。少し待って、もう一度お試しください
catalog-read-only = カタログに書き込めません。書き込みを許可するか、別のフォルダーを選んでください
catalog-gone = カタログを開けません。フォルダーがまだあるか確認してください
catalog-damaged = カタログが壊れています。保存済みのものはそのまま残ります
catalog-failed = カタログのエラー：{ $system }
cannot-write = { $path } に書き込めません。書き込みを許可するか、別のフォルダーを選んでください
place-gone = { $path } がなくなりました。元に戻して、もう一度保存してください
no-folder = { $path } はファイル、または行き先のないリンクですが、そこにはフォルダーが必要です。別の場所に移して、もう一度保存してください
too-large = { $path } のファイルシステムには大きすぎます
system-said = { $path }：{ $system }
roll-broke = 写真ライブラリで予期しないエラーが起きました：{ $text }
not-confirmed = 確実に保存できたか分かりません。{ $path } のディスクが確認を返しませんでした（{ $system }）。もう一度保存してください
names-taken = { $name } という名前のファイルがすでに { $count } 個あります
staged-file-gone = 準備したファイルが取り除かれました
not-in-this-folder = このフォルダーにはありません
not-its-turn = 順番ではありませんでした
not-there-after-adding = 写真ライブラリに追加されましたが、見つかりません
may-be-there = 同じデータがたった今保存された可能性があります。確かめるには、もう一度保存してください
not-in-roll-any-more = 写真ライブラリからなくなりました。もう一度保存してください
no-answer = 写真ライブラリから一部の項目の返答がありませんでした。もう一度保存してください
mixed-up = 写真ライブラリが項目を取り違えました
in-cloud = iCloudにあり、今はこのデバイスにありません。なくなってはいません。インターネットに接続してもう一度お試しください
still-there = 取り除きましたが、まだ残っています
roll-too-slow = 写真ライブラリから { $seconds } 秒以内に返答がありませんでした。もう一度保存してください

cannot-undo = この写真ライブラリでは、元に戻すことができません
declined = 削除してよいかの確認で「いいえ」が選ばれました。もう一度試すまで残ります
old-one-not-kept = 置き換える前のものは残っていません。この写真ライブラリでは残せません
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
report-in-the-roll = 写真ライブラリにあるもの
report-not-in-the-roll = 写真ライブラリにないもの
report-no-pictures = ありません。
report-nothing-left-out = ありません：見つかったものはすべて入っています。
report-saved-with-remarks = 保存済み（確認事項あり）
report-worth-knowing = 知っておくとよいこと
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
report-not-drawn = ほか { $number } 件は写真ライブラリにありますが、ここには表示していません：すべてを載せるとページが開けません
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
report-footer = この端末上で Keepsake { $version } が作成しました。何もアップロードしていません。小さな画像はこのページ用のコピーで、元のファイルは写真ライブラリにあります。
pairs-title = Keepsake: 写真ライブラリにあるコピー
pairs-heading = 写真ライブラリにすでにあるもの
pairs-library = 比較先: { $name }
pairs-new = 新規
pairs-ask = 同じかもしれないもの
pairs-asked = どれが同じかを指定するまで、保存するとこれらは追加されます。keepsake match に --same か --different と、投稿の下の番号を付けて指定してください。
pairs-there = 写真ライブラリにすでにあるもの
pairs-none = ありません。
pairs-more = ほか { $number } 件はここに表示していません。すべてを載せるとページが開けなくなります
pairs-post = エクスポート内
pairs-asset = 写真ライブラリ内
pairs-picture = 写真ライブラリの写真: { $asset }
pairs-distance = 異なる特徴: 256 のうち { $distance }
pairs-cue = { $cue ->
    [bytes] 同じバイト列
    [picture] どの部分も同じ
    [date] 投稿前の 1 か月以内に撮影
    [shape] 全体が同じ縦横比
    [size] 画素数が同じかそれ以上
    [length] 同じ長さ
   *[answer] あなたの回答
}
pairs-footer = この端末上で Keepsake { $version } が作成しました。何もアップロードせず、写真ライブラリは何も変更していません。
copy-link = Instagram で投稿を開き、「シェア」をタップしてリンクをコピーしてください
from-export = ご自身の投稿なら、エクスポートから保存できます
refusal-no-link = Instagram へのリンクがありません。{ copy-link }
refusal-no-post = { $leads_to ->
    [story] ストーリーズとハイライトは、ログインした人にだけ表示されます。ご自身のものはエクスポートにあるので、そちらを保存してください
    [profile] このリンクはプロフィール全体へのものです。投稿を一つずつシェアするか、ご自身のプロフィールをエクスポートから保存してください
    [sound] このリンクは音源と、それを使ったリールへのものです。Instagram でリールを一つ開き、「シェア」をタップしてリンクをコピーしてください
    [place] このリンクは場所と、そこでの投稿へのものです。{ copy-link }
    [hashtag] このリンクはハッシュタグまたは検索へのものです。{ copy-link }
    [recommendations] このリンクは Instagram のおすすめへのものです。{ copy-link }
    [messages] このリンクはメッセージへのもので、参加者だけが見られます。ご自身のものはエクスポートにあるので、そちらを保存してください
    [account] このリンクは投稿ではなく、アカウント用のページへのものです。{ copy-link }
   *[elsewhere] このリンクは投稿へのものではありません。{ copy-link }
}
refusal-look-alike = { $host } は Instagram ではないため、問い合わせませんでした。{ copy-link }
refusal-holds-files = { $host } にある Instagram のファイルのアドレスは期限切れになります。{ copy-link }
refusal-cut-link = このリンクは途中で切れています。Instagram で投稿を開き、「シェア」をタップしてリンク全体をコピーしてください
refusal-threads = このリンクは Threads へのもので、その投稿は Instagram のものではありません。ご自身のものは Instagram のエクスポートにあるので、そちらを保存してください
refusal-not-found = この投稿は表示されません。削除されたか、非公開か、ログインした一部の人にだけ表示される可能性があります。{ from-export }
refusal-gated = { $gate ->
    [age] この投稿は、ログインした、年齢の条件を満たす人にだけ表示されます。{ from-export }
    [region] この投稿は、接続元の国では表示されません。{ from-export }
   *[other] この投稿は一部の人には表示されず、その理由は不明です。ログインした一部の人だけに表示されるか、接続元の国では表示されないのかもしれません。{ from-export }
}
refusal-withheld = この投稿はログインしていない人には表示されず、理由も示されません。非公開、制限中、または削除された可能性があります。{ from-export }
refusal-new-form = 投稿はページにありますが、この Keepsake では読めない形式です。Keepsake を更新するか、Instagram で投稿を開いてください
refusal-shell = プログラムと見なした相手に送る空のページが届きました。後でもう一度試すか、ブラウザーで投稿を見てください
refusal-throttled = ログインしていない人には、今はこれ以上表示されません。数時間後にもう一度お試しください
refusal-login-wanted = この投稿の表示にはログインが求められました。一部の投稿では常に、また訪問が多いとすべての投稿で求められます。数時間後にもう一度お試しください。{ from-export }
refusal-checkpoint = これ以上の表示には、人が操作していることの確認が求められました。このデバイスのブラウザーで投稿を開き、求められた操作をして、数時間後にもう一度お試しください
refusal-not-instagram = 応答した相手（ステータス { $status }）は Instagram ではないようです。会社のネットワーク、フィルター、プロキシなど、途中の何かが妨げている可能性があります。別のネットワークでもう一度お試しください
refusal-resting = 前回はこれ以上表示されなかったため、今は問い合わせません。{ $until } 以降にもう一度お試しください
refusal-day-is-full = 今日は { $count } ページを問い合わせました。これが 1 日の上限です。残りは明日保存してください
refusal-share-unresolved = この短いリンクの行き先が示されませんでした。リンクを開き、「シェア」をタップしてリンクをコピーし直してください
refusal-unknown-page = Keepsake の知らない応答がありました（{ $name }）。後でもう一度試すか、ブラウザーで投稿を見てください
refusal-unknown-status = Keepsake の知らない応答がありました（ステータス { $status }）。後でもう一度試すか、ブラウザーで投稿を見てください
refusal-unknown-answer = Keepsake の知らない応答がありました（{ $answer ->
    [no_page] ページではないもの
    [endless] 終わりのないページ
   *[elsewhere] 別の場所への案内
}）。後でもう一度試すか、ブラウザーで投稿を見てください
refusal-other-page = 指定されたページにこの投稿はありません。ログインせずにブラウザーで投稿を開き、画像が表示されてからページを保存し、それを指定してください
refusal-cut-page = 指定されたページは途中で切れています。ログインせずにブラウザーで投稿を開き、画像が表示されてからページをもう一度保存し、それを指定してください
refusal-profile-page = 指定されたページはプロフィールのページです。ログインせずにブラウザーで投稿そのものを開き、そのページを保存して指定してください
refusal-server-trouble = Instagram のサーバーに問題が起きています。1 時間後にもう一度お試しください
refusal-unreachable = Instagram に接続できませんでした：{ $how ->
    [broke_off] 接続が切れました
    [not_in_time] 時間内に応答がありませんでした
    [silent] しばらく何も届きませんでした
    [too_long] 時間がかかりすぎました
    [not_readable] 応答を読み取れませんでした
    [sent_around] 次々に別のアドレスへ送られました
    [other_part] 求めたものと違う部分が届きました
    [other_file] ファイルが以前と違います
   *[nothing] 応答がありませんでした
}。接続を確認して、もう一度お試しください
refusal-not-trusted = 応答した相手が Instagram であると確認できないため（TLS 証明書が信頼されていません）、何も問い合わせていません。ログインの必要な Wi-Fi、会社のネットワーク、ウイルス対策ソフト、時計のずれが原因のことがあります。別のネットワークでもう一度お試しください
refusal-no-name = Instagram のサーバーのアドレスが見つかりませんでした。このデバイスがオンラインか、ネットワーク（フィルターや DNS）で Instagram が遮断されていないか確認して、もう一度お試しください
refusal-no-connection = Instagram のサーバーに接続できません。このデバイスがオンラインか、ファイアウォールやプロキシに妨げられていないか確認して、もう一度お試しください
refusal-no-such-slide = ページによると、この投稿の画像は { $count } 枚です。{ $asked } 枚目はありません
refusal-slide-left-out = この投稿のページに表示されている中に、確実に { $asked } 枚目と言えるものはありません。投稿全体を保存するか、Instagram で開いてください
refusal-no-media = 保存できるこの投稿の写真や動画がページにありません。Instagram で開いてください

no-page-empty = ファイルが空です。ログインせずにブラウザーで投稿を開き、表示されてから、ページを「ウェブページ、HTML のみ」として保存してください
no-page-web-archive = これはウェブアーカイブ（MHTML、1 つのファイル）で、投稿を読み取るための内容が含まれていません。ページを「ウェブページ、HTML のみ」として保存してください
no-page-printed = これは PDF で、ページは印刷される形になっています。ページ自体を「ウェブページ、HTML のみ」として、Safari では「ウェブアーカイブ」として保存してください
no-page-bookmark = このファイルにはページのアドレスだけが入っています。ログインせずにブラウザーでそれを開き、投稿が表示されてから、ページを「ウェブページ、HTML のみ」として保存してください
no-page-media = これは写真または動画で、投稿のページではありません。ページ自体を「ウェブページ、HTML のみ」として保存してください
no-page-zip = これは ZIP アーカイブです。展開して中のページを指定するか、ページを「ウェブページ、HTML のみ」として保存してください
no-page-no-scripts = このページは、投稿が入っているスクリプトを除いて保存されています。ブラウザー自体でページを「ウェブページ、HTML のみ」として保存してください
no-page-frame = これは他のサイトが投稿を表示する枠で、小さな画像しかありません。ログインせずにブラウザーで投稿自体を開き、そのページを「ウェブページ、HTML のみ」として保存してください
no-page-damaged = ファイルはここでは読めない方法で圧縮されているか、壊れています。ページをもう一度保存してください
no-page-too-large = ページとしては大きすぎます
not-archive-empty = ファイルが空です。もう一度ダウンロードしてください
not-archive-incomplete = ZIP が不完全で、一部がありません。もう一度ダウンロードしてください
not-archive-split = 分割された ZIP の一部です。結合するか展開して、その結果を指定してください
not-archive-front-missing = ZIP の先頭がありません。分割された ZIP の最後の部分か、ダウンロードの破損です。結合してその結果を指定するか、もう一度ダウンロードしてください
not-archive-too-many-entries = 何百万ものファイルがあり、どのエクスポートよりもはるかに多いです
not-archive-bomb = 展開すると { $gigabytes } GB になると書かれていますが、ありえません。壊れているか、害を与えるために作られたものです
not-archive-other-file = { $kind ->
    [rar] RAR アーカイブです
    [seven_zip] 7-Zip アーカイブです
    [gzip] gzip アーカイブです
    [bzip2] bzip2 アーカイブです
    [xz] xz アーカイブです
    [zstandard] Zstandard アーカイブです
    [tar] tar アーカイブです
    [pdf] PDF です
   *[photo_or_video] 写真または動画です
}。Instagram からの ZIP か、それを展開したフォルダーを指定してください
not-archive-web-page = ZIP ではなく、期限切れのリンクなどのウェブページです。ログインして、もう一度ダウンロードしてください
not-archive-part-of-export = 展開したエクスポートの中のファイル一つです。フォルダー全体か ZIP を指定してください
not-archive-unknown = ZIP でもフォルダーでもありません。Instagram からの ZIP か、それを展開したフォルダーを指定してください
not-archive-packed-inside = 別の ZIP の中で圧縮されていて、そのままでは読めません。外側の ZIP を展開して、フォルダーを指定してください
not-archive-encrypted-inside = 別の ZIP の中で暗号化されています。外側の ZIP をパスワードで展開して、フォルダーを指定してください
not-archive-open-folder = 開いたフォルダーです。代わりにパスを指定してください
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } をアーカイブとして読めません：{ $unfit }
trouble-other-archive = { $is_known ->
    [false] そのアーカイブはもうありません。新しいものとして追加してください
   *[true] { $given } は、読み込んだ { $asked } とは別のアーカイブです。元のものを選ぶか、新しいものとして追加してください
}
trouble-nothing-found = { $paths } に Instagram の投稿が見つかりませんでした{ $notes }
more-notes = ほか { $more } 件
all-archives = すべてのアーカイブ
trouble-no-archive-chosen = アーカイブを一つ以上選んでください
trouble-no-open-file = 開いたファイルではありません：{ $system }
trouble-only-paths = ここでは開いたファイルを渡せません。パスを指定してください
trouble-no-bytes = データのあるアーカイブがありません
trouble-no-picture = 画像がありません：{ $system }
trouble-not-there = { $path }：そのようなファイルやフォルダーはありません
trouble-not-allowed = { $path }：開くことが許可されていません
trouble-read-only = { $path }：書き込めません
trouble-disk-full = { $path }：ディスクがいっぱいです。容量を空けて、もう一度お試しください
trouble-system-said = { $path }：{ $system }
trouble-catalog-full = カタログのあるディスクがいっぱいです。容量を空けて、もう一度お試しください
trouble-catalog-busy = 別のプログラムがカタログを使っています。少し待って、もう一度お試しください
trouble-catalog-read-only = カタログに書き込めません。書き込みを許可するか、別のフォルダーを選んでください
trouble-catalog-gone = カタログを開けません。フォルダーがまだあるか確認してください
trouble-not-a-catalog = { $path } は Keepsake のカタログではありません。そのままにしました
trouble-newer-catalog = { $path } はより新しい Keepsake で書かれています。開くには Keepsake を更新してください
trouble-catalog-not-updated = カタログを更新できません：{ $system }
trouble-catalog-damaged = カタログが壊れています。保存済みのものはそのまま残ります
trouble-catalog-failed = カタログのエラー：{ $system }
trouble-other-save = 別の保存が { $path } を使っています。終わるまでお待ちください
trouble-save-goes-on = 保存または読み込みの途中です。停止するか、終わるまでお待ちください
trouble-undo-goes-on = 保存の取り消しの途中です。停止するか、終わるまでお待ちください
trouble-look-goes-on = 写真ライブラリの確認の途中です。停止するか、終わるまでお待ちください
trouble-too-late = 保存はこの写真ライブラリを待ちませんでした
trouble-stopped = 停止しました
trouble-no-place = 一覧の中の位置として示されたものではありません
trouble-no-month = { $year } 年に { $month } 月はありません
trouble-no-date = 日付ではありません：{ $system }
trouble-no-zone = { $name } というタイムゾーンはありません
trouble-no-run = 番号 { $run } の保存はありません
trouble-not-to-be-resumed = 番号 { $run } の保存は続けられません。別の写真ライブラリへのものか、取り消されたか、対象がなかったか、別のバージョンで記録されたものです。新しく始めてください
trouble-nothing-failed = 番号 { $run } の保存には、もう一度試せる失敗はありません
trouble-nothing-with-reason = 番号 { $run } の保存には、その理由に当てはまるものはありません
trouble-unknown-media = この写真または動画はカタログにありません
trouble-saved-as = すでに { $asset } として写真ライブラリにあります。もう一方のコピーは取り込まれませんでした
trouble-asset-of-another = { $asset } は以前に保存された別の写真または動画です
trouble-closed = すでに閉じられています。もう一度開いてください
trouble-miscounted = 予定された { $planned } 項目のうち、記録にあるのは { $accounted } 項目です。ご報告をお願いします
trouble-no-network = ネットワークを使えません：{ $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] 、ほか { $more } 件
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] 項目 { $entry }
   *[false] 最初は項目 { $entry }
}
quoted = 「{ $text }」
oddity-list-cut-off = ファイルの一覧が { $count } 件で途切れています。アーカイブをもう一度ダウンロードしてください
oddity-entries = { $fault ->
    [unsafe_name] 名前が安全でないため除外しました
    [link] シンボリックリンクのため除外しました
    [twice] 複数あるため、最後のものを使いました
    [not_text] 名前が読めないため除外しました
    [too_deep] フォルダーが深すぎるため除外しました
    [camera_roll] Keepsake の作った写真ライブラリのため除外しました
    [empty] 写真や動画の名前ですが空のため除外しました。エクスポートをもう一度ダウンロードしてください
    [not_media] 写真や動画の名前ですが、中身が Keepsake の知らないものなので除外しました
    [other_form] 拡張子だけが違う同じ写真や動画がエクスポートに記載され、そちらを取り込んだため除外しました
    [in_cloud] クラウドにあり、このデバイスにはないため除外しました。先にこのデバイスにダウンロードしてください
    [in_bin] 誰かがゴミ箱に入れたため除外しました。これも必要な場合は、ゴミ箱から取り出してください
   *[closed] 読み取りが許可されていないため除外しました
}：{ $first }{ oddity-more }
oddity-packed-otherwise = Keepsake が読めない { $method } で圧縮されています。ZIP を展開してフォルダーを指定してください：{ $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] この ZIP に Instagram のエクスポートはないため、使いませんでした
    [unfinished] 名前によるとダウンロードが終わっていないため、使いませんでした。終わっているなら、その拡張子を取り除いてください
   *[too_many] 深すぎるか多すぎるため、開きませんでした。エクスポートの一部なら、この ZIP 自体を指定してください
}：{ $first }{ oddity-more }
oddity-zips-unreadable = 読めない ZIP：{ $unfit }：{ $first }{ oddity-more }
oddity-others-left-alone = 使いませんでした：{ $unfit }：{ $first }{ oddity-more }
oddity-strays = どの索引にもなく、Instagram のものと言えないため使わなかった写真と動画：{ $count }（{ $places }）。これらも取り込むには、media/other というフォルダーに入れてください
oddity-stray-top = 最上位に { $items }
oddity-stray-in = { $folder } に { $items }
oddity-stray-rest = { $alone ->
    [true] 残りは別のフォルダー
   *[false] 残りは別の { $more_folders } 個のフォルダー
}
oddity-names-unread = { $media }の名前がありますが、その索引を読めませんでした。分かるのはせいぜいフォルダーの月だけです。このファイルが JSON の場合はアーカイブをもう一度ダウンロードし、そうでない場合は JSON 形式でもう一度エクスポートするか、どのようなファイルかご報告ください
oddity-photos = 写真 { $count } 枚
oddity-videos = 動画 { $count } 本
oddity-both = { $before }と{ $next }
oddity-not-in-any-part = 写真や動画がどのアーカイブにもない参照：{ $count }。エクスポートに残りの部分があるかもしれません
oddity-no-index = 索引がありません。写真と動画の日付、キャプション、順序がここには書かれていません：{ $count }。エクスポートのほかの部分に書かれているかもしれません
oddity-unindexed = ここにある索引のどれにも載っていない写真と動画: { $count }。わかるのはせいぜいフォルダの月だけです。{ oddity-several }
oddity-several = { $several ->
    [true] ここの個人情報には複数のユーザーの名前があります。エクスポートはそれぞれ別のフォルダに展開してください
   *[false] エクスポートの別の部分に載っているか、別のエクスポートがこの上に展開された可能性があります。それぞれ別のフォルダに展開してください
}
oddity-captions-differ = どちらが新しいかわからない書き出しの間で異なるキャプション：{ $count }。どちらか一方を残しました
oddity-dates-differ = 日付が二つあり、どちらが正しいかわからない写真や動画：{ $count }。どちらか一方を使いました
oddity-index-too-large = 索引としては大きすぎるため除外しました
oddity-index-unreadable = 読めません：{ $system }
oddity-file-empty = ファイルが空です。アーカイブをもう一度ダウンロードしてください
oddity-utf16 = ファイルがエクスポートにはない UTF-16 で書かれています。ダウンロードしたままのファイルを使ってください
oddity-file-cut-off = ファイルが { $byte } バイト目で途切れています。それより前は読みました。アーカイブをもう一度ダウンロードしてください
oddity-no-json = ファイルが JSON ではありません。アーカイブをもう一度ダウンロードしてください
oddity-invalid-json = ファイルが { $byte } バイト目から正しい JSON ではありません。それより前は読みました
oddity-file-not-unpacked = ファイルを { $byte } バイト目から展開できません。それより前は読みました。アーカイブをもう一度ダウンロードしてください
oddity-page-cut-off = ページが投稿の途中で終わっています。それより前は読みました。アーカイブをもう一度ダウンロードしてください
oddity-page-not-unpacked = ページを { $byte } バイト目から展開できません。それより前は読みました。アーカイブをもう一度ダウンロードしてください
oddity-characters-replaced = 壊れた文字があり、置き換えました
oddity-impossible-times = ありえない日時（2010 年 10 月より前、または未来）のため使わなかった投稿：{ $count }
oddity-entries-broken = 正しい JSON でないため読めなかった項目：{ $count }（{ oddity-in-entry }）
oddity-entries-too-large = { $mebibytes } MiB より大きいため読めなかった項目：{ $count }（{ oddity-in-entry }）
oddity-entries-mended = 文字でないものを置き換えた項目：{ $count }（{ oddity-in-entry }）
oddity-entries-unknown = このバージョンの知らない形式のため読めなかった項目：{ $count }（{ oddity-in-entry }）
oddity-media-nameless = パスがないため読めなかった写真や動画：{ $count }（{ oddity-in-entry }）
oddity-guessed-carousels = キャプションがなく同じ秒のため、一つの投稿と見なしたまとまり：{ $count }
oddity-dates-unread = 読めなかった日付：{ $count }（{ $examples }）。フォルダーに月があれば、それを使います
oddity-dates-disputed = 二通り以上の日時に読めるため決められなかった日付：{ $count }（{ $examples }）。すべてが同じ月ならその月を残し、そうでなければフォルダーに月があればそれを使います
oddity-dates-contradicted = 画像のフォルダーが別の月を示すため使わなかった日付：{ $count }（{ $examples }）。その月を使います
oddity-fields-unknown = 知らない名前のため除外した欄：{ $count }（{ $examples }）
oddity-stories-maybe-others = それを示す欄が知らない言語のため、他の人のものかもしれないまま、ご自身のものとして保存されるストーリーズ：{ $count }
oddity-posts-maybe-others = セクションの名前では誰のものか分からず、他の人のものかもしれないまま、ご自身のものとして保存される投稿：{ $count }
oddity-posts-maybe-drafts = 知らない名前の印がそれを示すかもしれず、公開されなかった下書きかもしれないまま保存される投稿：{ $count }
oddity-places-maybe-lost = 知らない名前の二つの数が場所かもしれず、場所を失うかもしれない投稿：{ $count }
oddity-posts-undated = 日付のない投稿：{ $count }
oddity-entries-without-media = 写真も動画もないため除外した項目：{ $count }
oddity-captions-cut = Instagram のものとしては長すぎるため短くしたキャプション：{ $count }
oddity-media-too-many = 一つの投稿には多すぎるか、パスが長すぎるため除外した写真や動画：{ $count }
oddity-media-outside = どの投稿にも属さず、ページの説明を除外した写真や動画：{ $count }
oddity-texts-unknown = 写真や動画の横にあり、理解できずに除外したテキスト：{ $count }
oddity-tags-too-long = 長すぎるため除外したタグ：{ $count }
oddity-other = { $text }
