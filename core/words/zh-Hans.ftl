# 变量和选项的含义见 en.ftl。

join = { $before }；{ $next }
better-join = { $before }、{ $next }

before-its-turn = 还没轮到它就停止了；请重新保存以继续
bytes-missing = { $missing ->
    [only_a_link] Instagram 只导出了一个过期的链接；要获得文件，请申请新的导出
    [not_in_any_part] 不在提供的任何压缩包中；请添加导出的其余部分，也可能已在 Instagram 上删除
    [unsafe_path] 路径指向压缩包之外，未读取
    [encrypted] 在压缩包中已加密；请先解压，然后重试
    [unreadable] 压缩包中的数据已损坏；请重新下载压缩包
    [not_downloaded] 尚未下载；保存它的链接即可获取
    [no_address] Instagram 只向已登录的用户显示；请在 Instagram 中打开，或从导出中获取
    [address_refused] 页面上有这个文件，但 Instagram 没有提供；请稍后重新保存链接
    [connection_lost] 连接中断；已收到的部分会保留，重新保存链接即可继续
    [no_connection] 无法连接到存放文件的服务器；请确认设备已联网，然后重新保存链接
    [name_not_found] 找不到存放文件的服务器地址；请确认设备已联网、网络没有屏蔽 Instagram，然后重新保存链接
    [not_trusted] 应答方无法证明自己是 Instagram 的服务器（其 TLS 证书不受信任）；请换一个网络，然后重新保存链接
    [server_busy] Instagram 的服务器繁忙；请一小时后重新保存链接
    [no_media_received] Instagram 发来的不是完整的照片或视频；请稍后重新保存链接
    [damaged] Instagram 发来的文件已损坏，再次请求也一样；请稍后重新保存链接，或按原样保存
   *[no_room] 没有空间可供下载；请腾出空间，然后重新保存链接
}
left-out = { $opt_in ->
    [reshares] 转发的他人帖子；仅在您要求时保存
    [recently_deleted] 最近在 Instagram 上删除；仅在您要求时保存
    [drafts] 从未发布的草稿；仅在您要求时保存
    [messages] 在私信中发送；仅在您要求时保存
    [others_messages] 来自私信，但不是您发送的；仅在您要求时保存
    [unknown_sender] 来自私信，导出中没有说明发送者：可能是您；仅在您要求时保存
   *[reposts] 转帖的他人帖子；仅在您要求时保存
}
no-media = 不是照片或视频
removed-by-you = 您已将它从保存的位置移除；仅在您要求时重新保存
gone-with-all-others = 曾保存在这里，但与这里保存的其他内容一样，已经不在了；仅在您要求时重新保存

same-bytes = 相同的数据已用另一个名称保存
better-in-archives = 压缩包中现在有更好的版本：{ $better }
better-more-pixels = 像素更多
    .known = { $now } 像素，原为 { $was }
better-more-bytes = 文件更大
    .known = { $now } kB，原为 { $was } kB
better-date = 日期
    .known = { $was ->
        [unknown] 日期精确到{ better-precision-now }，原来没有日期
       *[known] 日期精确到{ better-precision-now }，原来只到{ better-precision-was }
    }
better-precision-now = { $now ->
    [second] 秒
    [minute] 分钟
   *[month] 月份
}
better-precision-was = { $was ->
    [second] 秒
    [minute] 分钟
   *[month] 月份
}
better-caption = 文字说明不同
better-place = 有地点
cannot-replace = 此相册无法替换原来的文件
changed-in-roll = 压缩包中现在有更好的版本，但保存后在相册中修改过；保持不变

cut-off = 已按原样保存：文件结束得太早，{ $media ->
    [photo] 照片
   *[video] 视频
}可能缺少一部分；{ $from_link ->
    [true] 请稍后重新保存它的链接
   *[false] 请重新下载导出，如果仍然如此，请申请新的导出
}
came-damaged = 两次收到的文件都已损坏，已按您的要求保存：{ $damage ->
    [cut_off] 缺少结尾
   *[broken] 有一部分损坏
}；请稍后重新保存它的链接
smaller = 保存的尺寸小于上传时的尺寸：Instagram 页面上没有更大的文件；如果是您自己的，您的导出中可能有
silent = 保存时没有声音：Instagram 页面显示有声音，但文件中没有；要听声音，请在 Instagram 中打开
metadata-partly = 已保存，但只写入了部分元数据：{ not-tagged }{ beside }
metadata-not-written = 已保存，但没有写入元数据：{ not-tagged }{ beside }
beside = { $beside ->
    [true] ；全部元数据在旁边的 .xmp 文件中
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] 照片已损坏
    [large_photo_has_some] 照片大于 8 MiB，并且已有元数据
    [large_photo] 照片大于 8 MiB
    [fragmented] 视频由多个片段组成
    [no_room_for_year_in_video] 视频头中没有日期，因为放不下年份
    [video_cannot_grow] 缺少地点和文字说明：视频头无法扩大
    [video_header_damaged] 视频头已损坏
    [video_header_long] 视频头大于 8 MiB
    [two_exif_blocks] 照片有多个 EXIF 块
    [exif_cannot_grow] 照片的元数据所在的位置无法扩大
    [photo_header_damaged] 照片头已损坏
    [photo_header_long] 照片头太长
    [no_room_for_year] 未写入日期：EXIF 放不下年份
    [caption_cut] 文字说明已截短：文件中放不下全部
    [caption_left_out] 未写入文字说明：文件中没有空间
    [exif_damaged] 文件中已有的 EXIF 数据已损坏
    [exif_full] 文件中已有的 EXIF 数据没有留下空间
    [metadata_far_behind] 照片的元数据位于前 8 MiB 之后
    [motion_photo] 照片文件中还包含视频
    [no_room_in_table] 照片的位置表中没有空间
    [gif] GIF 没有日期和地点字段
   *[web_m] 不向 WebM 写入元数据
}
old-one-not-taken-out = 已在相册中，但被它替换的文件还没能移除；请重新保存

no-source = 目录中没有记录数据的位置
download-gone = 下载的文件已经不在了；请重新保存它的链接
archive-gone = { $archive } 已经不在了；请将它放回，然后重新保存
archive-changed = { $archive } 已不是当初导入的内容；请放回原来的，或重新导入
file-gone = 文件已不在 { $archive } 中；请将它放回，然后重新保存
damaged-in-archive = 在 { $archive } 中已损坏（{ $system }）；请重新下载压缩包
empty-file = 文件是空的
reading-broke = 读取时发生了不该发生的错误；请向我们报告

space-needed = 需要 { $needed } MB，可用 { $free } MB；请腾出空间后重新保存，或一次少保存一些
no-room-at = { $path } 已没有空间；请腾出空间，然后重新保存
no-room-for-ledger = 已没有空间记录保存结果；请腾出空间，然后重新保存
cannot-write = 无法写入 { $path }；请允许写入，或选择其他文件夹
place-gone = { $path } 已经不在了；请将它放回，然后重新保存
too-large = 文件对 { $path } 的文件系统来说太大
system-said = { $path }：{ $system }
not-confirmed = 不确定是否已保存好：{ $path } 的磁盘没有确认（{ $system }）；请重新保存
names-taken = 已有 { $count } 个文件名为 { $name }
staged-file-gone = 准备好的文件被移走了
not-in-this-folder = 不在此文件夹中
not-its-turn = 还没有轮到它
not-there-after-adding = 相册已接收，但找不到它
may-be-there = 相同的数据可能刚刚已保存；请重新保存以确认
not-in-roll-any-more = 已不在相册中；请重新保存
no-answer = 相册没有对所有项目作出回应；请重新保存
mixed-up = 相册弄混了项目
still-there = 已移除，但仍然存在
roll-too-slow = 相册在 { $seconds } 秒内没有回应；请重新保存

cannot-undo = 此相册无法撤销任何操作
old-one-not-kept = 被替换的文件没有保留：此相册做不到
old-one-kept-no-more = 被替换的文件已不再保留
old-one-has-no-place = 无法恢复被替换的文件：它的名称现在被另一个文件占用
old-one-not-brought-back = 无法恢复被替换的文件
old-one-not-there = 被替换的文件已恢复，但找不到它

roll-said = { $trouble ->
    [not_allowed] 没有权限：{ $text }
    [no_space] 空间不足：{ $text }
    [unreachable] 无法访问：{ $text }
    [refused] 被拒绝：{ $text }
    [not_durable] 不确定是否已保存好：{ $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake：第 { $run } 次保存，{ $moment }
report-heading = 您的 Instagram 照片和视频
report-save = 第 { $run } 次保存，{ $moment }，存入 { $roll }
report-to-the-pictures = 转到图片
report-months = 月份
report-in-the-roll = 已在相册中
report-not-in-the-roll = 不在相册中
report-no-pictures = 没有。
report-nothing-left-out = 没有：全部都在。
report-planned = 照片和视频
report-saved = 已保存
report-already-there = 原已存在
report-skipped = 已跳过
report-failed = 失败
report-written = 已写入
report-replaced = 已换成更好的
report-better = 导出中有更好的
report-photos = { $count } 张照片
report-videos = { $count } 个视频
report-photos-and-videos = { $photos }，{ $videos }
report-not-drawn = 另有 { $number } 个已在相册中，但未在此显示：包含全部图片的页面将无法打开
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
report-date-unknown = 日期未知
report-failed-because = 失败：{ $why }
report-skipped-because = 已跳过：{ $why }
report-various-reasons = 失败或已跳过：多种原因
report-kind = { $kind ->
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
report-caption = { $moment }，{ report-kind }
report-photo = 照片：{ report-kind }，{ $moment }
report-video = 视频：{ report-kind }，{ $moment }
report-photo-not-drawn = 没有预览的照片：{ report-kind }，{ $moment }
report-footer = 由 Keepsake { $version } 在本设备上生成；没有上传任何内容。小图片是供本页使用的副本，原件在相册中。
