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
    [packed_otherwise] 在 ZIP 中的压缩方式是 Keepsake 无法读取的；请解压 ZIP 后选择该文件夹
    [empty] 压缩包中的文件是空的；请重新下载压缩包，如果仍为空，请申请新的导出
    [in_cloud] 它在云端，不在此设备上；请先将其下载到此设备，然后重新读取文件夹
    [behind_a_link] 它位于符号链接之后，Keepsake 不会跟随该链接；请同时提供该链接指向的文件夹
    [not_downloaded] 尚未下载；保存它的链接即可获取
    [no_address] 页面上没有它的文件：它可能只向已登录的用户显示，或者这类页面不包含它；请在 Instagram 中打开，或从导出中获取
    [address_refused] 无法获取页面上的文件：其地址可能已过期，或不属于 Instagram；请重新保存链接，如果您提供了页面，请使用重新加载的页面
    [connection_lost] 连接中断；已收到的部分会保留，重新保存链接即可继续
    [no_connection] 无法连接到存放文件的服务器；请确认设备已联网，然后重新保存链接
    [name_not_found] 找不到存放文件的服务器地址；请确认设备已联网、网络没有屏蔽 Instagram，然后重新保存链接
    [not_trusted] 应答方无法证明自己是 Instagram 的服务器（未按规范使用 TLS，或其证书不受信任）；请换一个网络，然后重新保存链接
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
   *[reposts] 他人的帖子：转帖、赞过、收藏过或标记了您；仅在您要求时保存
}
no-media = 不是 Keepsake 能识别的照片或视频类型；如果确实是照片或视频（JPEG XL、TIFF、RAW），请用其他应用将其转换为 JPEG、HEIC 或 MP4
removed-by-you = 您已将它从保存的位置移除；仅在您要求时重新保存
in-trash = 它在您照片图库的回收站中
gone-with-all-others = 曾保存在这里，但与这里保存的其他内容一样，已经不在了；仅在您要求时重新保存

same-bytes = 相同的数据已用另一个名称保存
in-library = 您的照片图库中已有：{ $asset }
better-in-archives = 现在有更好的版本：{ $better }
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
better-whole = 文件完整
better-sound = 有声音
cannot-replace = 此照片图库无法替换原来的文件
changed-in-roll = 现在有更好的版本，但保存后在照片图库中修改过；保持不变

dated-at-save = 按要求使用保存时的日期，而不是发布日期
cut-off = 已按原样保存：文件已损坏或结束得太早，{ $media ->
    [photo] 照片
   *[video] 视频
}可能缺少一部分；{ $from_link ->
    [true] 请稍后重新保存它的链接
   *[false] 请重新下载导出，如果仍然如此，请申请新的导出
}
came-damaged = 两次收到的文件都已损坏，已按您的要求保存：{ $damage ->
    [cut_off] 缺少结尾
   *[broken] 有一部分损坏
}；要得到完整的文件，请稍后重新保存链接并选择替换
smaller = 保存的尺寸小于上传时的尺寸：Instagram 页面上没有更大的文件；如果是您自己的，您的导出中可能有
larger-apart = 以 { $saved } 像素保存：Instagram 页面上也有 { $larger } 的版本，但其声音在另一个文件中，而 Keepsake 不合并文件；如果是您自己的，您的导出中可能有更大的版本
silent = 保存时没有声音：Instagram 页面显示有声音，但文件中没有；要听声音，请在 Instagram 中打开
may-be-others = 已作为您的内容保存，但可能属于他人：导出未明确说明归谁所有
own-place = 已保存，文件本身已有的地点信息予以保留
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
    [own_date] 文件中已有另一个日期，已保留
    [own_caption] 文件中已有另一段文字说明，已保留
    [exif_damaged] 文件中已有的 EXIF 数据已损坏
    [exif_full] 文件中已有的 EXIF 数据没有留下空间
    [metadata_far_behind] 照片的元数据位于前 8 MiB 之后
    [motion_photo] 照片文件中还包含视频
    [no_room_in_table] 照片的位置表中没有空间
    [gif] GIF 没有日期和地点字段
   *[web_m] 不向 WebM 写入元数据
}
old-one-not-taken-out = 已在照片图库中，但被它替换的文件还没能移除；请重新保存
no-album = 已保存，但未放入相簿：照片图库无法创建它，或没有权限

no-source = 目录中没有记录数据的位置
download-gone = 下载的文件已经不在了；请重新保存它的链接
archive-gone = { $archive } 已经不在了；请将它放回，然后重新保存
archive-changed = { $archive } 自读取后已有变化；如果仍在复制或下载，请在完成后重试，否则请放回原来的，或重新导入
file-gone = 文件已不在 { $archive } 中；请将它放回，然后重新保存
damaged-in-archive = 在 { $archive } 中已损坏；请重新下载压缩包
empty-file = 文件是空的
reading-broke = 读取时发生了不该发生的错误；请向我们报告

space-needed = 需要 { $needed } MB，可用 { $free } MB；请腾出空间后重新保存，或一次少保存一些
no-room-at = { $path } 已没有空间；请腾出空间，然后重新保存
no-room-for-ledger = 已没有空间记录保存结果；请腾出空间，然后重新保存
catalog-busy = 另一个程序正在使用目录；请稍候重试
catalog-read-only = 无法写入目录；请允许写入，或选择其他文件夹
catalog-gone = 无法打开目录；请确认其文件夹仍在
catalog-damaged = 目录已损坏；已保存的内容会保留
catalog-failed = 目录出错：{ $system }
cannot-write = 无法写入 { $path }；请允许写入，或选择其他文件夹
place-gone = { $path } 已经不在了；请将它放回，然后重新保存
no-folder = { $path } 是一个文件，或指向不存在位置的链接，而那里需要一个文件夹；请将其移开，然后再次保存
too-large = 文件对 { $path } 的文件系统来说太大
system-said = { $path }：{ $system }
not-confirmed = 不确定是否已保存好：{ $path } 的磁盘没有确认（{ $system }）；请重新保存
names-taken = 已有 { $count } 个文件名为 { $name }
roll-broke = 照片图库意外出错：{ $text }
staged-file-gone = 准备好的文件被移走了
not-in-this-folder = 不在此文件夹中
not-its-turn = 还没有轮到它
not-there-after-adding = 照片图库已接收，但找不到它
may-be-there = 相同的数据可能刚刚已保存；请重新保存以确认
not-in-roll-any-more = 已不在照片图库中；请重新保存
no-answer = 照片图库没有对所有项目作出回应；请重新保存
mixed-up = 照片图库弄混了项目
in-cloud = 它在 iCloud 中，目前不在此设备上；它没有丢失：请连接互联网后重试
still-there = 已移除，但仍然存在
roll-too-slow = 照片图库在 { $seconds } 秒内没有回应；请重新保存

cannot-undo = 此照片图库无法撤销任何操作
declined = 系统询问是否可以移除时，您选择了否；在再次尝试之前会保留
old-one-not-kept = 被替换的文件没有保留：此照片图库做不到
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
report-in-the-roll = 已在照片图库中
report-not-in-the-roll = 不在照片图库中
report-no-pictures = 没有。
report-nothing-left-out = 没有：找到的全部都在。
report-saved-with-remarks = 已保存，但有需要了解的情况
report-worth-knowing = 值得了解
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
report-not-drawn = 另有 { $number } 个已在照片图库中，但未在此显示：包含全部图片的页面将无法打开
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
report-footer = 由 Keepsake { $version } 在本设备上生成；没有上传任何内容。小图片是供本页使用的副本，原件在照片图库中。
pairs-title = Keepsake：照片图库中的副本
pairs-heading = 照片图库中已有的内容
pairs-library = 对照：{ $name }
pairs-new = 新的
pairs-ask = 可能相同
pairs-asked = 在您说明哪些相同之前，保存时会添加它们：使用 keepsake match 加 --same 或 --different，以及帖子下方的编号。
pairs-there = 照片图库中已有
pairs-none = 没有。
pairs-more = 另有 { $number } 个未在此显示：全部放上去页面会打不开
pairs-post = 导出中
pairs-asset = 照片图库中
pairs-picture = 照片图库中的照片：{ $asset }
pairs-distance = 不同的特征：256 个中有 { $distance } 个
pairs-cue = { $cue ->
    [bytes] 字节相同
    [picture] 每个部分都一致
    [date] 拍摄于发帖前一个月内
    [shape] 完整且形状相同
    [size] 像素至少一样多
    [length] 时长相同
   *[answer] 您已确认
}
pairs-footer = 由 Keepsake { $version } 在本设备上生成；没有上传任何内容，也没有更改照片图库中的任何内容。
copy-link = 请在 Instagram 中打开帖子，点按“分享”并复制链接
from-export = 如果是您自己的，请从您的导出中保存
refusal-no-link = 其中没有 Instagram 的链接；{ copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram 只向已登录的用户显示快拍和精选；您自己的在您的导出中，请保存导出
    [profile] 此链接指向整个主页；请分享单个帖子，或从您的导出中保存自己的主页
    [sound] 此链接指向音频及使用它的 Reels 视频；请在 Instagram 中打开其中一个，点按“分享”并复制链接
    [place] 此链接指向地点及那里的帖子；{ copy-link }
    [hashtag] 此链接指向话题标签或搜索；{ copy-link }
    [recommendations] 此链接指向 Instagram 的推荐内容；{ copy-link }
    [messages] 此链接指向消息，只有参与者能看到；您自己的在您的导出中，请保存导出
    [account] 此链接指向您账户的 Instagram 页面，而不是帖子；{ copy-link }
   *[elsewhere] 此链接不指向任何帖子；{ copy-link }
}
refusal-look-alike = { $host } 不是 Instagram，没有向它发出请求；{ copy-link }
refusal-holds-files = { $host } 上 Instagram 文件的地址会过期；{ copy-link }
refusal-cut-link = 此链接不完整；请在 Instagram 中打开帖子，点按“分享”并复制完整的链接
refusal-threads = 此链接指向 Threads，其帖子不属于 Instagram；您自己的在您的 Instagram 导出中，请保存导出
refusal-not-found = Instagram 不显示此帖子：它可能已被删除、是私密的，或只向部分已登录的用户显示；{ from-export }
refusal-gated = { $gate ->
    [age] Instagram 只向已登录且达到年龄要求的用户显示此帖子；{ from-export }
    [region] Instagram 不在此连接所在的国家或地区显示此帖子；{ from-export }
   *[other] Instagram 并不向所有人显示此帖子，原因不明：可能只向部分已登录的用户显示，或不在此连接所在的国家或地区显示；{ from-export }
}
refusal-withheld = Instagram 不向未登录的用户显示此帖子，也没有说明原因：它可能是私密的、受限的或已被移除；{ from-export }
refusal-new-form = 帖子在页面中，但此版 Keepsake 无法读取其形式；请更新 Keepsake，或在 Instagram 中打开帖子
refusal-shell = Instagram 发来了空页面，像对待它认为是程序的访问者那样；请稍后重试，或在浏览器中查看帖子
refusal-throttled = Instagram 暂时不再向未登录的用户提供内容；请几小时后重试
refusal-login-wanted = Instagram 要求登录后才显示此帖子；它对部分帖子如此，多次访问后则对所有帖子如此；请几小时后重试；{ from-export }
refusal-checkpoint = Instagram 要求证明是真人访问后才继续显示；请在此设备的浏览器中打开帖子，按要求操作，并在几小时后重试
refusal-not-instagram = 应答方（状态 { $status }）看起来不是 Instagram：可能是公司网络、过滤器或代理等中间环节阻挡了它；请换用其他网络重试
refusal-resting = Instagram 上次没有再提供内容，因此目前不发出请求；请在 { $until } 之后重试
refusal-day-is-full = 今天已请求 { $count } 个页面，这是 Instagram 允许的上限；其余请明天保存
refusal-share-unresolved = Instagram 没有说明此短链接指向何处；请打开它，点按“分享”并重新复制链接
refusal-unknown-page = Instagram 的应答方式 Keepsake 不认识（{ $name }）；请稍后重试，或在浏览器中查看帖子
refusal-unknown-status = Instagram 的应答方式 Keepsake 不认识（状态 { $status }）；请稍后重试，或在浏览器中查看帖子
refusal-unknown-answer = Instagram 的应答方式 Keepsake 不认识（{ $answer ->
    [no_page] 不是页面的内容
    [endless] 没有结尾的页面
   *[elsewhere] 指向别处
}）；请稍后重试，或在浏览器中查看帖子
refusal-other-page = 提供的页面没有显示此帖子；请不要登录，在浏览器中打开帖子，等图片出现后保存页面并提供它
refusal-cut-page = 提供的页面不完整；请不要登录，在浏览器中打开帖子，等图片出现后重新保存页面并提供它
refusal-profile-page = 提供的页面是个人主页；请不要登录，在浏览器中打开帖子本身，保存其页面并提供它
refusal-server-trouble = Instagram 的服务器出现故障；请一小时后重试
refusal-unreachable = 无法连接 Instagram：{ $how ->
    [broke_off] 连接中断
    [not_in_time] 没有及时应答
    [silent] 一段时间没有收到任何内容
    [too_long] 用时太久
    [not_readable] 应答无法读取
    [sent_around] 被从一个地址转到另一个地址
    [other_part] 收到的不是所请求的部分
    [other_file] 文件已不是原来的
   *[nothing] 没有应答
}；请检查连接并重试
refusal-not-trusted = 应答方无法证明自己是 Instagram（其 TLS 证书不受信任），因此没有发出请求；需要登录的 Wi-Fi、公司网络、杀毒软件或错误的时钟都可能造成这种情况；请换用其他网络并重试
refusal-no-name = 找不到 Instagram 服务器的地址；请确认设备已联网、网络中没有（过滤器或 DNS）屏蔽 Instagram，然后重试
refusal-no-connection = 无法连接 Instagram 的服务器；请确认设备已联网、没有防火墙或代理阻挡，然后重试
refusal-no-such-slide = 根据页面，此帖子有 { $count } 张图片；没有第 { $asked } 张
refusal-slide-left-out = 此帖子的页面显示的内容中，没有一项能确定是第 { $asked } 张；请保存整个帖子，或在 Instagram 中打开
refusal-no-media = 页面上没有此帖子可以保存的照片或视频；请在 Instagram 中打开

no-page-empty = 文件为空；请不要登录，在浏览器中打开帖子，等它显示出来后，将页面保存为“网页，仅 HTML”
no-page-web-archive = 这是一个网页归档（MHTML，单个文件），其中缺少读取帖子所需的内容；请将页面保存为“网页，仅 HTML”
no-page-printed = 这是一个 PDF，其中的页面是打印出来的样子；请将页面本身保存为“网页，仅 HTML”，在 Safari 中保存为“网页归档”
no-page-bookmark = 此文件只包含页面的地址；请不要登录，在浏览器中打开它，等帖子显示出来后，将页面保存为“网页，仅 HTML”
no-page-media = 这是一张照片或一个视频，而不是帖子的页面；请将页面本身保存为“网页，仅 HTML”
no-page-zip = 这是一个 ZIP 压缩包；请解压后提供其中的页面，或将页面保存为“网页，仅 HTML”
no-page-no-scripts = 保存此页面时去掉了包含帖子的脚本；请用浏览器本身将页面保存为“网页，仅 HTML”
no-page-frame = 这是其他网站显示帖子的框架，其中只有一张小图片；请不要登录，在浏览器中打开帖子本身，并将其页面保存为“网页，仅 HTML”
no-page-damaged = 文件的压缩方式在此无法读取，或者文件已损坏；请重新保存页面
no-page-too-large = 这对于一个页面来说太大
not-archive-empty = 文件为空；请重新下载
not-archive-incomplete = ZIP 不完整，缺少一部分；请重新下载
not-archive-split = 这是分卷 ZIP 中的一卷；请合并或解压各卷，然后提供结果
not-archive-front-missing = ZIP 缺少开头：它是分卷 ZIP 的最后一段，或下载已损坏；请合并各段并提供结果，或重新下载
not-archive-too-many-entries = 其中列有数百万个文件，远多于任何导出
not-archive-bomb = 它声称解压后有 { $gigabytes } GB，这不可能；它已损坏或意在造成损害
not-archive-other-file = 这是{ $kind ->
    [rar] RAR 压缩包
    [seven_zip] 7-Zip 压缩包
    [gzip] gzip 压缩包
    [bzip2] bzip2 压缩包
    [xz] xz 压缩包
    [zstandard] Zstandard 压缩包
    [tar] tar 压缩包
    [pdf] PDF 文件
   *[photo_or_video] 照片或视频
}；请提供来自 Instagram 的 ZIP，或解压后的文件夹
not-archive-web-page = 这不是 ZIP，而是网页，例如来自过期的链接；请登录并重新下载
not-archive-part-of-export = 这是已解压导出中的一个文件；请提供整个文件夹或 ZIP
not-archive-unknown = 这既不是 ZIP 也不是文件夹；请提供来自 Instagram 的 ZIP，或解压后的文件夹
not-archive-packed-inside = 它压缩在另一个 ZIP 中，无法在那里读取；请解压外层 ZIP，然后提供文件夹
not-archive-encrypted-inside = 它加密在另一个 ZIP 中；请用密码解压外层 ZIP，然后提供文件夹
not-archive-open-folder = 这是打开的文件夹；请改为提供其路径
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = 无法将 { $path } 作为压缩包读取：{ $unfit }
trouble-other-archive = { $is_known ->
    [false] 该压缩包已不存在；请作为新的添加
   *[true] { $given } 不是读取过的 { $asked }；请选择原来的，或将此作为新的添加
}
trouble-nothing-found = 在 { $paths } 中没有找到 Instagram 帖子{ $notes }
more-notes = 另有 { $more } 条
all-archives = 所有压缩包
trouble-no-archive-chosen = 请至少选择一个压缩包
trouble-no-open-file = 这不是打开的文件：{ $system }
trouble-only-paths = 此处无法传递打开的文件；请提供路径
trouble-no-bytes = 没有已知的压缩包包含其数据
trouble-no-picture = 没有它的图片：{ $system }
trouble-not-there = { $path }：没有这样的文件或文件夹
trouble-not-allowed = { $path }：您无权打开
trouble-read-only = { $path }：无法写入
trouble-disk-full = { $path }：磁盘已满；请腾出空间并重试
trouble-system-said = { $path }：{ $system }
trouble-catalog-full = 目录所在的磁盘已满；请腾出空间并重试
trouble-catalog-busy = 另一个程序正在使用目录；请稍候重试
trouble-catalog-read-only = 无法写入目录；请允许写入，或选择其他文件夹
trouble-catalog-gone = 无法打开目录；请确认其文件夹仍在
trouble-not-a-catalog = { $path } 不是 Keepsake 目录；已保持原样
trouble-newer-catalog = { $path } 由更新版本的 Keepsake 写入；请更新 Keepsake 以打开它
trouble-catalog-not-updated = 无法更新目录：{ $system }
trouble-catalog-damaged = 目录已损坏；已保存的内容会保留
trouble-catalog-failed = 目录出错：{ $system }
trouble-other-save = 另一次保存正在使用 { $path }；请等待其完成
trouble-save-goes-on = 正在保存或读取；请停止，或等待其完成
trouble-undo-goes-on = 正在撤销一次保存；请停止，或等待其完成
trouble-look-goes-on = 正在查看照片图库；请停止，或等待其完成
trouble-too-late = 保存没有等待此照片图库
trouble-stopped = 已停止
trouble-no-place = 这不是列表给出的位置
trouble-no-month = { $year } 年没有 { $month } 月
trouble-no-date = 这不是日期：{ $system }
trouble-no-zone = 没有名为 { $name } 的时区
trouble-no-run = 没有编号为 { $run } 的保存
trouble-not-to-be-resumed = 无法继续编号为 { $run } 的保存：它保存到另一个照片图库、已被撤销、没有包含任何项目，或由其他版本记录；请重新开始
trouble-nothing-failed = 编号为 { $run } 的保存中没有可以重试的失败项目
trouble-nothing-with-reason = 编号为 { $run } 的保存中没有因该原因的项目
trouble-unknown-media = 目录中没有这张照片或这个视频
trouble-saved-as = 它已在照片图库中，即 { $asset }；另一份副本未被收录
trouble-asset-of-another = { $asset } 是之前保存的另一张照片或另一个视频
trouble-closed = 它已关闭；请重新打开
trouble-miscounted = 计划的 { $planned } 个项目中，记录只说明了 { $accounted } 个；请向我们报告
trouble-no-network = 无法使用网络：{ $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] ，另有 { $more } 个
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] 第 { $entry } 条
   *[false] 首个为第 { $entry } 条
}
quoted = “{ $text }”
oddity-list-cut-off = 文件列表在 { $count } 个文件后中断；请重新下载压缩包
oddity-entries = { $fault ->
    [unsafe_name] 名称不安全，已略过
    [link] 是符号链接，已略过
    [twice] 出现多次，采用了最后一个
    [not_text] 名称不是可读文本，已略过
    [too_deep] 文件夹层级太深，已略过
    [camera_roll] 是 Keepsake 创建的照片图库，已略过
    [empty] 按名称是照片或视频，但内容为空，已略过；请重新下载导出文件
    [not_media] 按名称是照片或视频，但内容不是 Keepsake 认识的，已略过
    [other_form] 导出数据中列有扩展名不同的同一照片或视频并已采用，因此略过
    [in_cloud] 它在云端，不在此设备上，已略过；请先将其下载到此设备
    [in_bin] 已略过，因为它位于有人丢弃它的回收站中；如也需要，请将其取出
   *[closed] 系统不允许读取，已略过
}：{ $first }{ oddity-more }
oddity-packed-otherwise = 使用 Keepsake 无法读取的 { $method } 压缩；请解压 ZIP 后选择该文件夹：{ $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] 此 ZIP 不含 Instagram 导出，未使用
    [unfinished] 从名称看下载尚未完成，未使用；如果已完成，请去掉该扩展名
   *[too_many] 层级太深或数量太多，未打开；如果它是导出的一部分，请提供此 ZIP 本身
}：{ $first }{ oddity-more }
oddity-zips-unreadable = 无法读取的 ZIP：{ $unfit }：{ $first }{ oddity-more }
oddity-others-left-alone = 未使用：{ $unfit }：{ $first }{ oddity-more }
oddity-strays = 没有索引提及、也无法确定来自 Instagram 因而未使用的照片和视频：{ $count }（{ $places }）；如要一并使用，请将它们放入 media/other 文件夹
oddity-stray-top = { $items } 个在顶层
oddity-stray-in = { $items } 个在 { $folder } 中
oddity-stray-rest = { $alone ->
    [true] 其余在另一个文件夹中
   *[false] 其余在另外 { $more_folders } 个文件夹中
}
oddity-names-unread = 提及 { $media }，但读不到它们的索引；最多只知道其文件夹的月份；如果这是 JSON 文件，请重新下载压缩包，否则请以 JSON 格式重新导出，或报告这是什么文件
oddity-photos = { $count } 张照片
oddity-videos = { $count } 个视频
oddity-both = { $before }和{ $next }
oddity-not-in-any-part = 照片和视频不在任何压缩包中的引用：{ $count }；导出可能还有其他部分
oddity-no-index = 没有索引：这里没有任何内容说明照片和视频的日期、说明文字和顺序：{ $count }；导出的其他部分可能有
oddity-unindexed = 这里没有任何索引提到这些照片和视频：{ $count }；最多只知道其文件夹的月份；{ oddity-several }
oddity-several = { $several ->
    [true] 这里的个人信息提到了不止一个用户：请将每份导出解压到单独的文件夹
   *[false] 导出的其他部分可能提到它们，或者另一份导出被解压覆盖在这份之上：请将每份解压到单独的文件夹
}
oddity-captions-differ = 在无法得知哪个更新的导出中内容不同的说明文字：{ $count }；已保留其中之一
oddity-dates-differ = 有两个日期、无法得知哪个正确的照片或视频：{ $count }；已采用其中之一
oddity-index-too-large = 作为索引太大，已略过
oddity-index-unreadable = 无法读取：{ $system }
oddity-file-empty = 文件为空；请重新下载压缩包
oddity-utf16 = 文件以导出中不会有的 UTF-16 写成；请使用下载时的原文件
oddity-file-cut-off = 文件在第 { $byte } 字节后被截断；之前的内容已读取；请重新下载压缩包
oddity-no-json = 文件不是 JSON；请重新下载压缩包
oddity-invalid-json = 文件从第 { $byte } 字节起不是有效的 JSON；之前的内容已读取
oddity-file-not-unpacked = 文件在第 { $byte } 字节后无法解压；之前的内容已读取；请重新下载压缩包
oddity-page-cut-off = 页面在帖子中间结束；之前的内容已读取；请重新下载压缩包
oddity-page-not-unpacked = 页面在第 { $byte } 字节后无法解压；之前的内容已读取；请重新下载压缩包
oddity-characters-replaced = 部分字符已损坏并被替换
oddity-impossible-times = 发布时间不可能（早于 2010 年 10 月或在未来）因而未采用的帖子：{ $count }
oddity-entries-broken = 因不是有效的 JSON 而无法读取的条目：{ $count }（{ oddity-in-entry }）
oddity-entries-too-large = 因大于 { $mebibytes } MiB 而无法读取的条目：{ $count }（{ oddity-in-entry }）
oddity-entries-mended = 含有非文本字符并已替换的条目：{ $count }（{ oddity-in-entry }）
oddity-entries-unknown = 因此版本不认识其形式而无法读取的条目：{ $count }（{ oddity-in-entry }）
oddity-media-nameless = 没有路径而无法读取的照片或视频：{ $count }（{ oddity-in-entry }）
oddity-guessed-carousels = 没有说明文字且同一秒、各视为一个帖子的组：{ $count }
oddity-dates-unread = 无法读取的日期：{ $count }（{ $examples }）；如果文件夹标明月份，则采用该月份
oddity-dates-disputed = 因可能表示不止一个时刻而无法读取的日期：{ $count }（{ $examples }）；如果都在同一个月，则保留该月份，否则如果文件夹标明月份，则采用该月份
oddity-dates-contradicted = 因图片的文件夹标明别的月份而未采用的日期：{ $count }（{ $examples }）；采用该月份
oddity-fields-unknown = 名称未知而略过的字段：{ $count }（{ $examples }）
oddity-stories-maybe-others = 可能属于他人、却会作为您的保存的快拍，因为说明归属的字段是未知语言：{ $count }
oddity-posts-maybe-others = 可能属于他人、却会作为您的保存的帖子，因为所在部分的名称没有说明归属：{ $count }
oddity-posts-maybe-drafts = 可能是从未发布的草稿、却会被保存的帖子，因为一个名称未知的标记可能表示这一点：{ $count }
oddity-places-maybe-lost = 可能丢失地点的帖子，因为两个名称未知的数字可能是地点：{ $count }
oddity-posts-undated = 没有日期的帖子：{ $count }
oddity-entries-without-media = 没有照片或视频而略过的条目：{ $count }
oddity-captions-cut = 长于 Instagram 允许而被截短的说明文字：{ $count }
oddity-media-too-many = 因没有帖子会有这么多或路径这么长而略过的照片或视频：{ $count }
oddity-media-outside = 不在任何帖子中、页面对其说明已略过的照片或视频：{ $count }
oddity-texts-unknown = 照片或视频旁无法理解而略过的文本：{ $count }
oddity-tags-too-long = 太长而略过的标签：{ $count }
oddity-other = { $text }
