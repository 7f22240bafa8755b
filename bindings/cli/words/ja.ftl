# 変数とバリアントの意味は en.ftl にあります。

items = 写真と動画 { $items } 件
photos = 写真 { $photos } 枚
videos = 動画 { $videos } 本
posts = 投稿 { $posts } 件
archives = アーカイブ { $archives } 個
published = { $period ->
    [moment] 投稿日時は { $from }
   *[span] 投稿日時は { $from } から { $until } まで
}
date-unknown = 日付不明
less-than-a-second = 1 秒未満
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time } 年
weeks = { $time } 週間
days = { $time } 日
hours = { $time } 時間
minutes = { $time } 分
seconds = { $time } 秒
media-type = { $media_type ->
    [photo] 写真
    [video] 動画
   *[file] ファイル
}
about = { $what }：{ $said }
sentence = { $said }。

larger-folder = 足りないものの一部は、指定したフォルダーの外側のフォルダーにあります。そちらを指定してください：{ $folder }
notes-heading = 確認事項：
notes-more = ほか { $count } 件。--json ですべて表示します
reasons-failed = 保存できなかったもの { $count } 件：
reasons-left-alone = 対象外 { $count } 件：
reasons-saved = 保存済み（確認事項あり） { $count } 件：
reasons-there = すでにあったもの（確認事項あり） { $count } 件：
reasons-others = その他の理由。`keepsake ledger --run N` ですべて表示します
page-is-in = レポートは { $path } にあります。

doing-reading = 読み取り中
doing-saving = 保存中
doing-finding = 検索中
doing-downloading = ダウンロード中
doing-removing = 削除中
doing-drawing = レポート作成中
doing-library = 写真ライブラリを確認中
doing-posts = 投稿を確認中
doing-comparing = 比較中
progress-of = { $done } / { $all }
progress-rate = { $count }、{ $rate }/秒
progress-waiting = 待機中
progress-left = 残り { duration }
progress-line = { $doing }：{ $count }、{ $left }

failure-error = エラー:
failure-stopping = 処理中のものが終わったら停止します。すぐに終了するには、もう一度 Ctrl+C を押してください。
failure-stopped = 停止しました。続けるには、もう一度実行してください：
failure-no-signals = Ctrl+C を受け取れません：{ $system }
failure-unwritten = 結果を書き込めませんでした：{ $why }
failure-disk-full = ディスクがいっぱいです。容量を空けて、もう一度お試しください
failure-read-only = そこには何も書き込めません
failure-which-export = Keepsake で読み取れるエクスポートは、Instagram の「アカウントセンター」>「あなたの情報とアクセス許可」>「情報をエクスポート」で、投稿とストーリーズを選ぶと入手できます。
failure-catalog-damaged = { $file } を別のフォルダに移して、もう一度保存してください。同じ名前と同じバイトになる写真や動画はすでにあるものとして扱い、それ以外はもう一度保存します。
failure-paused = 保存が中断されました：{ $why }
failure-no-room = 容量が足りません。{ $needed } 必要ですが、空きは { $free } です。
failure-make-room = 容量を空けるか、--to で別のディスクを選ぶか、--from と --to-date で一部だけを保存してください。
refused-days = --from が --to-date より後です
refused-camera-roll = { $path } は Keepsake の保存先フォルダー（{ $roll }）の中にあり、Instagram のエクスポートではありません
refused-inside = エクスポート { $export } とフォルダー { $roll } の一方が他方の中にあります。--to で別のフォルダーを指定してください
refused-library-inside = フォルダー { $library } はエクスポート { $export } の中にあり、すべてがすでにあることになってしまいます。ご自身の写真のフォルダーを指定してください
refused-empty-text = 保存するものとして空のテキストが指定されました。ZIP、フォルダー、リンクのいずれかを指定してください
refused-both = エクスポートとリンクが両方指定されました。別々に保存してください
refused-no-roll = { $path } は Keepsake の保存先フォルダーではありません。--to FOLDER で場所を指定してください
refused-file = { $path } はファイルです。--to でフォルダーを指定してください
refused-for-links = { $option } はリンクの投稿に使うものです。リンクも指定してください
refused-for-exports = 保存するものはリンクで決まっています。{ $option } はエクスポートに使うものです
refused-dry-run = 保存するものはリンクで決まっています。--dry-run はエクスポートに使うものです（リンク先は `keepsake resolve` でわかります）
refused-nothing-begun = ここではまだ保存が始められていません。最初から保存するには、エクスポートを指定してください
refused-taken-back = 最後の保存は取り消されました。もう一度保存するには、エクスポートを指定してください
refused-nothing-left = ここで最後に始めた保存は完了しています。続けるものはありません
refused-no-run = 番号 { $run } の保存はありません。`keepsake ledger` で一覧を表示します
refused-no-such-media = 指定されたものに { $media } という写真や動画はありません。`keepsake list --json` で一覧を表示します
refused-nothing-to-undo = 取り消せる保存はもうありません。`keepsake ledger` で一覧を表示します
refused-nothing-like = 写真ライブラリに { $name } に似たものはありません。似たものがあるかどうかは `keepsake match --json` でわかります
refused-is-page = { $path } は投稿のページで、エクスポートではありません。投稿を保存するには：
refused-is-no-page = { $path }：{ $why }。その後 `keepsake save LINK --page FILE` で指定してください
refused-page = レポートを { $path } に書き込めません：{ $why }
page-is-folder = それはフォルダーです。ファイルを指定してください
page-is-other = Keepsake のレポートではないファイルがあります。そのまま残しますので、別の名前を指定してください
page-without-folder = そのフォルダーがありません。作成するか、別のフォルダーを指定してください

scan-found = { archives }に<b>{ photos }と{ videos }</b>（{ $size }）があります。
scan-found-published = { archives }に<b>{ photos }と{ videos }</b>（{ $size }）があります。{ published }です。
scan-by-kind = 記載されている写真と動画（種類別）：
scan-by-year = 記載されている写真と動画（年別）：
scan-missing = うち { $count } 件はファイルなし
scan-left-alone = 対象外になるもの { $count } 件：
scan-nothing = 保存するものはありません。
scan-to-save = { items }を保存するには：
scan-to-save-once = { items }を保存するには（ほか { $same } 件は他のものと同じです）：
kinds = { $kind ->
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

list-end = { items }。ファイルなし { $missing } 件、指定したときだけ保存 { $unasked } 件

save-nothing-fits = この条件に合うものはありません。
save-planned = 保存するもの：{ items }（{ $size }）、保存先 { $roll }。
save-planned-free = 保存するもの：{ items }（{ $size }）、保存先 { $roll }（空き { $free }）。
save-planned-there = すでにあるもの：{ $count } 件。
save-planned-left-alone = 対象外：{ $count } 件。
save-planned-failed = 保存できないもの：{ $count } 件。
save-planned-ask = 保存するが、写真ライブラリにあるかもしれないもの：{ $count } 件（`keepsake match` で確認できます）。
save-planned-better = フォルダーにあり、指定されたものの方が良いもの：{ $count } 件。
save-undated = 投稿日時がわからず、--from と --to-date により除かれたもの：{ items }。
save-there-is = { photos }と{ videos }があります。{ published }です。
save-dry-run = これは試行です。何も保存していません。
save-nothing = { $roll } には<b>何も保存されませんでした</b>。
save-nothing-new = { $roll } に<b>新しく保存するものはありません</b>。
save-saved = <b>{ items }を保存しました</b>（{ $size }）。保存先 { $roll }、所要時間 { duration }。
save-saved-at-once = <b>{ items }を保存しました</b>（{ $size }）。保存先 { $roll }、所要時間 { less-than-a-second }。
save-in-library = { $count } 件はすでに自分の写真の中にあるため、追加しませんでした。
save-there = { $count } 件はすでにあるか、ほかと同じ写真です。
save-replaced = 保存したもののうち { $count } 件は以前のものを置き換えました。`keepsake undo` で元に戻せます。
save-better-left = うち { $count } 件は指定されたものの方が良いのですが、そのままにしました（理由は `keepsake ledger --run { $run }` でわかります）。
save-better = うち { $count } 件はより良いものに置き換えられます。--replace を付けてもう一度実行してください（違いは `keepsake ledger --run { $run }` でわかります）。
save-catalog-missing = 名前からみて { $count } 個のファイルが以前の保存でここに置かれていますが、それを記録したカタログ（{ $state }）がありません。同じ名前と同じバイトになる写真や動画はすでにあるものとして扱いますが、それがわかるのは保存するときだけです。それ以外のもの（別の --zone、別のアルバム、編集されたファイル）はもう一度保存されます。ここにあるものは変更も削除もしません
the-link = リンク
save-empty-page = { $said }。または、ログインしていないブラウザーに表示されるページを保存し、`keepsake save LINK --page FILE` で指定してください
save-fewer = { $link }：ページに表示されているのは投稿の一部です。足りないもの：{ items }。残りは Instagram で開いてください
save-fewer-one = { $link }：ページに表示されているのは投稿の一部です。足りないもの：{ items }（{ $slides } 枚目）。残りは Instagram で開いてください
save-fewer-some = { $link }：ページに表示されているのは投稿の一部です。足りないもの：{ items }（{ $slides } 枚目）。残りは Instagram で開いてください

undo-ask = 保存 { $run } で { $roll } に入れた{ items }（{ $size }）を削除しますか？その後に変更されたものは残ります。[y/N]
undo-ask-replaced = 保存 { $run } で { $roll } に入れた{ items }（{ $size }）を削除しますか？その後に変更されたものは残り、置き換えられたものは元に戻ります。[y/N]
undo-yes = y はい
undo-nobody = undo は、保存 { $run } で { $roll } に入れた{ items }（{ $size }）を削除する前に確認しますが、答える人がいません。--yes を付けてもう一度実行してください
undo-no-answer = 答えを読み取れませんでした：{ $system }
undo-kept = 何も削除しませんでした。
undo-nothing-there = 保存 { $run } のものはもうフォルダーにありません。
undo-removed = 保存 { $run } の{ items }を削除しました。
undo-gone = { $count } 件はすでに削除されていました。
undo-brought-back = 置き換えられていた{ items }を元に戻しました。
undo-brought-back-empty = 元のまま戻しましたが、空です：{ $file }
undo-removed-before = すでに削除済み：{ $file }（{ $why }）
undo-stayed = 削除していません：{ $file }（{ $why }）
undo-changed = 変更されているため削除していません：{ $file }
undo-failed = 削除できませんでした：{ $file }（{ $why }）
undo-left = まだ削除していないもの：{ items }。

ledger-run = <b>保存 { $run }</b>、{ $moment }：{ ledger-counts }{ ledger-end }
ledger-whole = 続けた保存と合わせて（保存 { $first } から { $last } まで）：{ ledger-counts }
ledger-counts = 保存済み { $saved } 件（{ $size }）、すでにあったもの { $there } 件、対象外 { $skipped } 件、失敗 { $failed } 件
ledger-end = { $end ->
    [undone] 、{ $undone } に取り消し
    [open] 、未完了
    [stopped] 、停止
    [paused_by_person] 、一時停止（後で続行）
    [ended_by_system] 、システムにより終了
    [cut_short] 、途中で終了
    [paused] 、中断：{ $why }
   *[completed] { "" }
}
ledger-undo = { $moment } に取り消し：削除 { $removed } 件
ledger-brought-back = 、置き換え前に戻したもの { $count } 件
ledger-gone = 、すでになかったもの { $count } 件
ledger-changed = 、変更されていたため残したもの { $count } 件
ledger-stayed = 、置き換え前のものがないため残したもの { $count } 件
ledger-not-removed = 、削除できなかったもの { $count } 件
ledger-left = 、まだ削除していないもの { $count } 件
ledger-outcome = { $outcome ->
    [saved] 保存済み
    [already_there] すでにあり
    [skipped] 対象外
   *[failed] 失敗
}
ledger-took-place = （以前のものを置き換え）
ledger-nothing = まだ何も保存されていません。
ledger-hint-run = 1 回の保存のすべて:
ledger-hint-failed = 失敗したものだけ:
ledger-hint-reason = 1 つの理由だけ:

match-found = { items }を確認しました：新規 { $new } 件、写真ライブラリにあるもの { $there } 件、確認が必要なもの { $ask } 件。
match-may-be = 候補
match-ask = これらは保存すると追加されます。--same か --different にそれぞれの番号を付けて指定すると、記憶されます。
match-unreadable = 画像をここで読み取れないため、バイトだけで照合したもの：{ items }。
library-without-picture = 写真ライブラリで、画像をここで読み取れないためバイトだけで比較したもの：{ items }：{ $named }
library-by-bytes = 写真ライブラリで、画像をここで調べないためバイトだけで比較したもの（HEIC、AVIF、GIF、動画）：{ items }。
library-exports = 写真ライブラリにある、展開された Instagram のエクスポート（調べません）：{ $count } 個。
library-unreadable = 写真ライブラリにある、まったく読み取れないファイルとフォルダー：{ $count } 個。

link-kind = { $kind ->
    [post] 投稿
    [story] ストーリーズ
    [highlight] ハイライト
    [profile] プロフィール
    [share] 短縮リンク
   *[unsupported] 未対応
}
link-none = なし
