# 变量和变体的含义见 en.ftl。

items = { $items } 个照片和视频
photos = { $photos } 张照片
videos = { $videos } 个视频
posts = { $posts } 个帖子
archives = { $archives } 个压缩包
published = { $period ->
    [moment] 发布于 { $from }
   *[span] 发布于 { $from } 至 { $until }
}
date-unknown = 日期未知
less-than-a-second = 不到 1 秒
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time } 年
weeks = { $time } 周
days = { $time } 天
hours = { $time } 小时
minutes = { $time } 分钟
seconds = { $time } 秒
media-type = { $media_type ->
    [photo] 照片
    [video] 视频
   *[file] 文件
}
about = { $what }：{ $said }
sentence = { $said }。

larger-folder = 缺少的内容有一部分在所给文件夹的上级文件夹中；请改为提供该文件夹：{ $folder }
notes-heading = 值得了解：
notes-more = 另有 { $count } 条；--json 会全部列出
reasons-failed = 无法保存 { $count } 个：
reasons-left-alone = 已跳过 { $count } 个：
reasons-saved = 已保存 { $count } 个，但有需要了解的情况：
reasons-there = 原已存在 { $count } 个，但有需要了解的情况：
reasons-others = 其他原因；`keepsake ledger --run N` 会全部列出
page-is-in = 报告位于 { $path }。

doing-reading = 正在读取
doing-saving = 正在保存
doing-finding = 正在查找
doing-downloading = 正在下载
doing-removing = 正在移除
doing-drawing = 正在生成报告
doing-library = 正在查看照片图库
doing-posts = 正在查看帖子
doing-comparing = 正在比较
progress-of = { $done } / { $all }
progress-rate = { $count }，{ $rate }/秒
progress-waiting = 等待中
progress-left = 剩余 { duration }
progress-line = { $doing }：{ $count }，{ $left }

failure-error = 错误:
failure-stopping = 处理完当前项目后停止。再按一次 Ctrl+C 可立即结束。
failure-stopped = 已停止。要继续，请再次运行：
failure-no-signals = 无法响应 Ctrl+C：{ $system }
failure-unwritten = 无法写入结果：{ $why }
failure-disk-full = 磁盘已满；请腾出空间并重试
failure-read-only = 那里无法写入任何内容
failure-which-export = Keepsake 可读取的导出来自 Instagram 的“账户中心”>“您的信息和权限”>“导出您的信息”，请在其中选择帖子和快拍。
failure-catalog-damaged = 请将 { $file } 移到其他文件夹，然后再次保存：名称和字节都相同的照片或视频会视为原已存在，其他任何照片或视频都会再保存一次。
failure-paused = 保存已中断：{ $why }
failure-no-room = 空间不足：需要 { $needed }，可用 { $free }。
failure-make-room = 请腾出空间，用 --to 选择其他磁盘，或用 --from 和 --to-date 只保存一部分。
refused-days = --from 晚于 --to-date
refused-camera-roll = { $path } 位于 Keepsake 的保存文件夹中（{ $roll }），不是 Instagram 的导出
refused-inside = 导出 { $export } 与文件夹 { $roll } 互相包含；请用 --to 指定其他文件夹
refused-library-inside = 文件夹 { $library } 位于导出 { $export } 中，这样一切都会被视为已有；请指定存放您自己照片的文件夹
refused-empty-text = 要保存的内容是空文本；请提供 ZIP、文件夹或链接
refused-both = 同时提供了导出和链接；请分别保存
refused-no-roll = { $path } 不是 Keepsake 的保存文件夹；请用 --to FOLDER 指明其位置
refused-file = { $path } 是文件；请用 --to 指定文件夹
refused-for-links = { $option } 用于链接的帖子；请同时提供链接
refused-for-exports = 链接已说明要保存的内容；{ $option } 用于导出
refused-dry-run = 链接已说明要保存的内容；--dry-run 用于导出（`keepsake resolve` 会说明链接指向哪里）
refused-nothing-begun = 这里尚未开始过保存；请提供导出以从头保存
refused-taken-back = 上一次保存已撤销；请提供导出以重新保存
refused-nothing-left = 这里最近开始的保存已完成；没有可继续的内容
refused-no-run = 没有编号为 { $run } 的保存；`keepsake ledger` 会列出它们
refused-no-such-media = 给出的内容中没有名为 { $media } 的照片或视频；`keepsake list --json` 会列出它们
refused-nothing-to-undo = 没有可撤销的保存了；`keepsake ledger` 会列出它们
refused-nothing-like = 照片图库中没有与 { $name } 相似的内容；`keepsake match --json` 会说明哪些有相似内容
refused-is-page = { $path } 是帖子的页面，不是导出；以下命令可保存该帖子：
refused-is-no-page = { $path }：{ $why }；然后用 `keepsake save LINK --page FILE` 提供
refused-page = 无法将报告写入 { $path }：{ $why }
page-is-folder = 这是文件夹；请指定文件
page-is-other = 那里有一个不是 Keepsake 报告的文件；它会保持不变；请指定其他文件
page-without-folder = 其文件夹不存在；请创建它，或指定其他文件夹

scan-found = { archives }中有 <b>{ photos }和 { videos }</b>（{ $size }）。
scan-found-published = { archives }中有 <b>{ photos }和 { videos }</b>（{ $size }），{ published }。
scan-by-kind = 列出的照片和视频（按类型）：
scan-by-year = 列出的照片和视频（按年份）：
scan-missing = 其中缺少 { $count } 个
scan-left-alone = 将跳过 { $count } 个：
scan-nothing = 没有可保存的内容。
scan-to-save = 要保存 { items }，请运行：
scan-to-save-once = 要保存 { items }（另有 { $same } 个与其他相同），请运行：
kinds = { $kind ->
    [post] 帖子
    [reel] Reels
    [igtv] IGTV
    [archived_post] 已归档的帖子
    [story] 快拍
    [highlight] 精选快拍
    [profile_photo] 头像
    [thread] Threads 帖子
    [other] 其他
    [message] 消息
   *[recently_deleted] 最近删除
}

list-end = 共列出 { items }；{ $missing } 个没有文件，{ $unasked } 个仅在您要求时保存

save-nothing-fits = 没有符合这些选项的内容。
save-planned = 待保存：{ items }（{ $size }），存入 { $roll }。
save-planned-free = 待保存：{ items }（{ $size }），存入 { $roll }，可用空间 { $free }。
save-planned-there = 原已存在：{ $count }。
save-planned-left-alone = 跳过：{ $count }。
save-planned-failed = 无法保存：{ $count }。
save-planned-ask = 待保存，但您的照片图库中可能已有：{ $count }（`keepsake match` 会说明是哪些）。
save-planned-better = 已在文件夹中，但所给内容中有更好的：{ $count }。
save-undated = 因不知道发布时间而被 --from 和 --to-date 排除：{ items }。
save-there-is = 共有 { photos }和 { videos }，{ published }。
save-dry-run = 这只是试运行；没有保存任何内容。
save-nothing = <b>没有保存任何内容</b>到 { $roll }。
save-nothing-new = <b>没有新内容可保存</b>到 { $roll }。
save-saved = <b>已保存 { items }</b>（{ $size }），存入 { $roll }，用时 { duration }。
save-saved-at-once = <b>已保存 { items }</b>（{ $size }），存入 { $roll }，用时{ less-than-a-second }。
save-in-library = { $count } 个已在您自己的照片中，未添加。
save-there = { $count } 个原已存在，或与另一张图片相同。
save-replaced = 已保存的内容中有 { $count } 个替换了旧的；`keepsake undo` 可将旧的恢复。
save-better-left = 其中 { $count } 个在所给内容中有更好的，但保持不变（`keepsake ledger --run { $run }` 会说明原因）。
save-better = 其中 { $count } 个可以换成更好的：请加上 --replace 再次运行（`keepsake ledger --run { $run }` 会说明好在哪里）。
save-catalog-missing = 从名称看，这里有 { $count } 个文件是以前的保存放入的，但记录它们的目录数据库（{ $state }）缺失。名称和字节都相同的照片或视频会视为原已存在，这只有保存时才能确定；其他任何情况（不同的 --zone、不同的相簿、修改过的文件）都会再保存一次。这里的任何内容都不会被更改或移除
the-link = 该链接
save-empty-page = { $said }；或保存浏览器未登录时显示的页面，并用 `keepsake save LINK --page FILE` 提供
save-fewer = { $link }：页面显示的内容少于帖子，缺少 { items }；其余请在 Instagram 中打开查看
save-fewer-one = { $link }：页面显示的内容少于帖子，缺少 { items }（第 { $slides } 张）；其余请在 Instagram 中打开查看
save-fewer-some = { $link }：页面显示的内容少于帖子，缺少 { items }（第 { $slides } 张）；其余请在 Instagram 中打开查看

undo-ask = 要移除第 { $run } 次保存放入 { $roll } 的 { items }（{ $size }）吗？此后修改过的会保留。[y/N]
undo-ask-replaced = 要移除第 { $run } 次保存放入 { $roll } 的 { items }（{ $size }）吗？此后修改过的会保留，被替换的会恢复。[y/N]
undo-yes = y 是
undo-nobody = undo 在移除第 { $run } 次保存放入 { $roll } 的 { items }（{ $size }）之前会询问，但现在无人回答；请加上 --yes 再次运行
undo-no-answer = 无法读取回答：{ $system }
undo-kept = 没有移除任何内容。
undo-nothing-there = 第 { $run } 次保存的内容已不在文件夹中。
undo-removed = 已移除第 { $run } 次保存的 { items }。
undo-gone = { $count } 个此前已被移除。
undo-brought-back = 已恢复被替换的 { items }。
undo-brought-back-empty = 已按原样恢复，但文件为空：{ $file }
undo-removed-before = 此前已移除：{ $file }（{ $why }）
undo-stayed = 未移除：{ $file }（{ $why }）
undo-changed = 未移除，因为已有人修改：{ $file }
undo-failed = 无法移除：{ $file }（{ $why }）
undo-left = 尚未移除：{ items }。

ledger-run = <b>第 { $run } 次保存</b>，{ $moment }：{ ledger-counts }{ ledger-end }
ledger-whole = 连同它所继续的（第 { $first } 至 { $last } 次保存）：{ ledger-counts }
ledger-counts = 已保存 { $saved } 个（{ $size }），原已存在 { $there } 个，已跳过 { $skipped } 个，失败 { $failed } 个
ledger-end = { $end ->
    [undone] ；已于 { $undone } 撤销
    [open] ；未结束
    [stopped] ；已停止
    [paused_by_person] ；已暂停，稍后继续
    [ended_by_system] ；已被系统结束
    [cut_short] ；提前结束
    [paused] ；已中断：{ $why }
   *[completed] { "" }
}
ledger-undo = 已于 { $moment } 撤销：移除 { $removed } 个
ledger-brought-back = ，恢复被替换的 { $count } 个
ledger-gone = ，此前已不在 { $count } 个
ledger-changed = ，因修改过而保留 { $count } 个
ledger-stayed = ，因被替换的已不在而保留 { $count } 个
ledger-not-removed = ，未移除 { $count } 个
ledger-left = ，尚未移除 { $count } 个
ledger-outcome = { $outcome ->
    [saved] 已保存
    [already_there] 原已存在
    [skipped] 已跳过
   *[failed] 失败
}
ledger-took-place = （替换了旧的）
ledger-nothing = 尚未保存任何内容。
ledger-hint-run = 某次保存的全部内容:
ledger-hint-failed = 仅失败的:
ledger-hint-reason = 仅某个原因:

match-found = 已查找 { items }：新的 { $new } 个，照片图库中已有 { $there } 个，待确认 { $ask } 个。
match-may-be = 可能是
match-ask = 保存时会添加这些。请用 --same 或 --different 加上各自的编号说明，系统会记住。
match-unreadable = 图片在此无法读取，仅按字节查找：{ items }。
library-without-picture = 照片图库中图片在此无法读取、仅按字节比较的：{ items }：{ $named }
library-by-bytes = 照片图库中图片在此不作查看（HEIC、AVIF、GIF 和视频）、仅按字节比较的：{ items }。
library-exports = 照片图库中已解压的 Instagram 导出，不作查看：{ $count } 个。
library-unreadable = 照片图库中完全无法读取的文件和文件夹：{ $count } 个。

link-kind = { $kind ->
    [post] 帖子
    [story] 快拍
    [highlight] 精选快拍
    [profile] 主页
    [share] 短链接
   *[unsupported] 不支持
}
link-none = 无
