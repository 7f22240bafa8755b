# معاني المتغيرات والخيارات في الملف en.ftl.

join = { $before }؛ { $next }
better-join = { $before }، { $next }

before-its-turn = توقّف الحفظ قبل أن يحين دوره؛ يُرجى الحفظ مجددًا للمتابعة
bytes-missing = { $missing ->
    [only_a_link] صدّر Instagram رابطًا منتهي الصلاحية فقط؛ يُرجى طلب تصدير جديد للحصول على الملف
    [not_in_any_part] غير موجود في أي أرشيف مُعطى؛ يُرجى إضافة بقية أجزاء التصدير، وإلا فقد حُذف من Instagram
    [unsafe_path] مساره يؤدي إلى خارج الأرشيف؛ لم يُتّبع
    [encrypted] مشفّر داخل الأرشيف؛ يُرجى فك ضغط الأرشيف والمحاولة مجددًا
    [unreadable] بياناته في الأرشيف تالفة؛ يُرجى تنزيل الأرشيف مجددًا
    [packed_otherwise] مضغوط في ملف ZIP بطريقة لا يقرؤها Keepsake؛ يُرجى فك ضغط ملف ZIP واختيار المجلد
    [empty] ملفه في الأرشيف فارغ؛ يُرجى تنزيل الأرشيف مجددًا، وطلب أرشيف جديد إن كان فارغًا فيه أيضًا
    [in_cloud] موجود في سحابة وليس على هذا الجهاز؛ يُرجى تنزيله إلى هذا الجهاز أولًا ثم قراءة المجلد مجددًا
    [behind_a_link] يقع خلف رابط رمزي لا يتبعه Keepsake؛ يُرجى إعطاء المجلد الذي يؤدي إليه الرابط أيضًا
    [not_downloaded] لم يُنزَّل بعد؛ يُرجى حفظ رابطه للحصول عليه
    [no_address] لا تذكر الصفحة أي ملف له: قد لا يُعرض إلا لمن سجّل الدخول، أو قد لا يتضمنه هذا النوع من الصفحات؛ يُرجى فتحه في Instagram أو أخذه من تصدير
    [address_refused] تعذّر الحصول على الملف الذي تذكره الصفحة: قد يكون عنوانه منتهي الصلاحية أو ليس تابعًا لـ Instagram؛ يُرجى حفظ الرابط مجددًا، مع الصفحة بعد إعادة تحميلها إن قُدّمت صفحة
    [connection_lost] انقطع الاتصال؛ ما وصل محفوظ، ويُرجى حفظ الرابط مجددًا للمتابعة
    [no_connection] تعذّر الاتصال بالخادم الذي لديه الملف؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ثم حفظ الرابط مجددًا
    [name_not_found] تعذّر العثور على عنوان الخادم الذي لديه الملف؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ومن أن الشبكة لا تحجب Instagram، ثم حفظ الرابط مجددًا
    [not_trusted] لم يستطع من أجاب إثبات أنه خادم تابع لـ Instagram (لا يستخدم TLS كما ينبغي، أو شهادته غير موثوقة)؛ يُرجى استخدام شبكة أخرى ثم حفظ الرابط مجددًا
    [server_busy] خوادم Instagram مشغولة؛ يُرجى حفظ الرابط مجددًا بعد ساعة
    [no_media_received] ما أرسله Instagram ليس صورة أو فيديو كاملًا؛ يُرجى حفظ الرابط مجددًا لاحقًا
    [damaged] ما أرسله Instagram تالف، حتى عند طلبه مرة ثانية؛ يُرجى حفظ الرابط مجددًا لاحقًا، أو قبوله كما هو
   *[no_room] لا توجد مساحة لتنزيله؛ يُرجى توفير مساحة ثم حفظ الرابط مجددًا
}
left-out = { $opt_in ->
    [reshares] منشور لشخص آخر أُعيدت مشاركته؛ لا يُحفظ إلا عند الطلب
    [recently_deleted] حُذف حديثًا من Instagram؛ لا يُحفظ إلا عند الطلب
    [drafts] مسودة لم تُنشر؛ لا تُحفظ إلا عند الطلب
    [messages] أُرسل في رسالة؛ لا يُحفظ إلا عند الطلب
    [others_messages] في رسالة، لكنك لست المرسل؛ لا يُحفظ إلا عند الطلب
    [unknown_sender] في رسالة، ولا يذكر التصدير مرسلها: قد يكون لك؛ لا يُحفظ إلا عند الطلب
   *[reposts] منشور لشخص آخر: أُعيد نشره أو أعجبك أو حفظته أو أُشير فيه إليك؛ لا يُحفظ إلا عند الطلب
}
no-media = ليس صورة ولا فيديو من نوع يعرفه Keepsake؛ إن كان كذلك (JPEG XL أو TIFF أو RAW) فيُرجى تحويله إلى JPEG أو HEIC أو MP4 بتطبيق آخر
removed-by-you = لقد أزلته من مكان حفظه؛ لا يُحفظ مجددًا إلا عند الطلب
in-trash = إنه في سلة مهملات مكتبة صورك
gone-with-all-others = كان محفوظًا هنا ولم يعد موجودًا، مثل كل ما حُفظ هنا؛ لا يُحفظ مجددًا إلا عند الطلب

same-bytes = حُفظت البيانات نفسها باسم آخر
in-library = موجود بالفعل في مكتبة صورك: { $asset }
better-in-archives = تتوفر الآن نسخة أفضل: { $better }
better-more-pixels = بكسلات أكثر
    .known = { $now } بكسل بدلًا من { $was }
better-more-bytes = ملف أكبر
    .known = { $now } كيلوبايت بدلًا من { $was } كيلوبايت
better-date = تاريخه
    .known = { $was ->
        [unknown] تاريخه بدقة { better-precision-now } بدلًا من لا شيء
       *[known] تاريخه بدقة { better-precision-now } بدلًا من { better-precision-was }
    }
better-precision-now = { $now ->
    [second] الثانية
    [minute] الدقيقة
   *[month] الشهر
}
better-precision-was = { $was ->
    [second] الثانية
    [minute] الدقيقة
   *[month] الشهر
}
better-caption = تعليق آخر
better-place = مكانه
better-whole = الملف كاملًا
better-sound = صوته
cannot-replace = لا تتيح مكتبة الصور هذه استبدال النسخة الأخرى
changed-in-roll = تتوفر الآن نسخة أفضل، لكنه عُدّل في مكتبة الصور بعد حفظه؛ تُرك كما هو

dated-at-save = بتاريخ الحفظ لا بتاريخ النشر، كما طُلب
cut-off = حُفظ كما هو: الملف تالف أو ينتهي مبكرًا جدًا، وقد ينقص جزء من { $media ->
    [photo] الصورة
   *[video] الفيديو
}؛ { $from_link ->
    [true] يُرجى حفظ رابطه مجددًا لاحقًا
   *[false] يُرجى تنزيل التصدير مجددًا، وطلب تصدير جديد إن تكرر الأمر
}
came-damaged = حُفظ بناءً على طلبك رغم أنه وصل تالفًا مرتين: { $damage ->
    [cut_off] نهايته ناقصة
   *[broken] جزء منه تالف
}؛ للحصول عليه سليمًا يُرجى حفظ رابطه مجددًا لاحقًا مع استبداله
smaller = حُفظ بحجم أصغر مما رُفع: لا تذكر صفحته على Instagram ملفًا أكبر؛ إن كان لك فقد يكون في تصديرك
larger-apart = حُفظ بدقة { $saved } بكسل: في صفحته على Instagram نسخة بدقة { $larger } أيضًا، لكن الصوت فيها ملف مستقل، وKeepsake لا يدمج الملفات؛ إن كان لك فقد يكون أكبر في تصديرك
silent = حُفظ من دون صوت: تذكر صفحته على Instagram أن له صوتًا، لكن الملف بلا صوت؛ يُرجى فتحه في Instagram لسماعه
may-be-others = حُفظ على أنه لك، مع أنه قد يكون لشخص آخر: لا يوضح التصدير بيقين لمن هو
own-place = حُفظ مع مكان مذكور في الملف نفسه من قبل، وقد أُبقي
metadata-partly = حُفظ مع جزء من بياناته الوصفية: { not-tagged }{ beside }
metadata-not-written = حُفظ من دون بيانات وصفية: { not-tagged }{ beside }
beside = { $beside ->
    [true] ؛ وكلها موجودة في ملف .xmp بجانبه
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] الصورة تالفة
    [large_photo_has_some] الصورة أكبر من 8 ميبيبايت وفيها بيانات وصفية من قبل
    [large_photo] الصورة أكبر من 8 ميبيبايت
    [fragmented] الفيديو مكوّن من أجزاء متفرقة
    [no_room_for_year_in_video] التاريخ ناقص في ترويسة الفيديو، إذ لا تتسع للسنة
    [video_cannot_grow] المكان والتعليق ناقصان: لا يمكن توسيع ترويسة الفيديو
    [video_header_damaged] ترويسة الفيديو تالفة
    [video_header_long] ترويسة الفيديو أكبر من 8 ميبيبايت
    [two_exif_blocks] في الصورة أكثر من كتلة EXIF واحدة
    [exif_cannot_grow] البيانات الوصفية للصورة في موضع لا يمكن توسيعه
    [photo_header_damaged] ترويسة الصورة تالفة
    [photo_header_long] ترويسة الصورة طويلة جدًا
    [no_room_for_year] لم يُكتب التاريخ: لا يتسع EXIF للسنة
    [caption_cut] اقتُطع التعليق: هو أطول مما يتسع له الملف
    [caption_left_out] لم يُكتب التعليق: لا يتسع له الملف
    [own_date] في الملف تاريخ آخر من قبل، وقد أُبقي
    [own_caption] في الملف تعليق آخر من قبل، وقد أُبقي
    [exif_damaged] بيانات EXIF الموجودة في الملف تالفة
    [exif_full] بيانات EXIF الموجودة في الملف لا تترك مساحة
    [metadata_far_behind] تقع البيانات الوصفية للصورة بعد أول 8 ميبيبايت منها
    [motion_photo] يحتوي ملف الصورة على فيديو أيضًا
    [no_room_in_table] لا مساحة في جدول المواضع الخاص بالصورة
    [gif] لا يحتوي GIF على حقول للتاريخ والمكان
   *[web_m] لا تُكتب البيانات الوصفية في WebM
}
old-one-not-taken-out = هو في مكتبة الصور، لكن تعذّرت حتى الآن إزالة ما يحل محله؛ يُرجى الحفظ مجددًا
no-album = حُفظ من دون ألبومه: تعذّر على مكتبة الصور إنشاؤه أو لا يُسمح لها بذلك

no-source = لا يعرف الفهرس مكان بياناته
download-gone = ما نُزّل لم يعد موجودًا؛ يُرجى حفظ رابطه مجددًا
archive-gone = لم يعد { $archive } موجودًا؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
archive-changed = تغيّر { $archive } منذ أن قُرئ؛ إن كان نسخه أو تنزيله لا يزال جاريًا فأعد المحاولة بعد اكتماله، وإلا فأعد القديم أو استورده من جديد
file-gone = لم يعد ملفه موجودًا في { $archive }؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
damaged-in-archive = تالف داخل { $archive }؛ يُرجى تنزيل الأرشيف مجددًا
empty-file = الملف فارغ
reading-broke = حدث أثناء القراءة خطأ ما كان ينبغي أن يحدث؛ يُرجى الإبلاغ عنه

space-needed = المساحة اللازمة { $needed } ميغابايت والمتاحة { $free } ميغابايت؛ يُرجى توفير مساحة ثم الحفظ مجددًا، أو حفظ عدد أقل في كل مرة
no-room-at = لم تبقَ مساحة في { $path }؛ يُرجى توفير مساحة ثم الحفظ مجددًا
no-room-for-ledger = لم تبقَ مساحة للسجل؛ يُرجى توفير مساحة ثم الحفظ مجددًا
catalog-busy = يعمل برنامج آخر في الفهرس؛ يُرجى المحاولة بعد لحظة
catalog-read-only = لا يمكن الكتابة في الفهرس؛ يُرجى السماح بذلك أو اختيار مجلد آخر
catalog-gone = لا يمكن فتح الفهرس؛ يُرجى التأكد من أن مجلده ما زال موجودًا
catalog-damaged = الفهرس تالف؛ ما حُفظ يبقى
catalog-failed = خطأ في الفهرس: { $system }
cannot-write = لا يمكن الكتابة في { $path }؛ يُرجى السماح بذلك أو اختيار مجلد آخر
place-gone = لم يعد { $path } موجودًا؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
no-folder = { $path } ملف أو رابط لا يؤدي إلى شيء، والمطلوب هناك مجلد؛ يُرجى نقله ثم الحفظ مجددًا
too-large = أكبر مما يسمح به نظام ملفات { $path }
system-said = { $path }: { $system }
not-confirmed = الحفظ غير مؤكد: لم يؤكده قرص { $path } ({ $system })؛ يُرجى الحفظ مجددًا
names-taken = { $count ->
    [zero] يوجد بالفعل { $count } ملف باسم { $name }
    [one] يوجد بالفعل ملف واحد باسم { $name }
    [two] يوجد بالفعل ملفان باسم { $name }
    [few] توجد بالفعل { $count } ملفات باسم { $name }
    [many] يوجد بالفعل { $count } ملفًا باسم { $name }
   *[other] يوجد بالفعل { $count } ملف باسم { $name }
}
staged-file-gone = أزال أحدهم الملف المُجهَّز
not-in-this-folder = ليس موجودًا في هذا المجلد
not-its-turn = لم يحن دوره
not-there-after-adding = قبلته مكتبة الصور، لكنه غير موجود فيها
may-be-there = ربما حُفظت البيانات نفسها للتو؛ يُرجى الحفظ مجددًا للتأكد
not-in-roll-any-more = لم يعد في مكتبة الصور؛ يُرجى الحفظ مجددًا
no-answer = لم تجب مكتبة الصور عن كل العناصر؛ يُرجى الحفظ مجددًا
mixed-up = خلطت مكتبة الصور بين عناصرها
in-cloud = هو في iCloud وليس على هذا الجهاز الآن؛ لم يُفقد: اتصل بالإنترنت وحاول مجددًا
still-there = أُزيل، لكنه ما زال موجودًا
roll-too-slow = { $seconds ->
    [zero] لم تجب مكتبة الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
    [one] لم تجب مكتبة الصور خلال ثانية واحدة؛ يُرجى الحفظ مجددًا
    [two] لم تجب مكتبة الصور خلال ثانيتين؛ يُرجى الحفظ مجددًا
    [few] لم تجب مكتبة الصور خلال { $seconds } ثوانٍ؛ يُرجى الحفظ مجددًا
    [many] لم تجب مكتبة الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
   *[other] لم تجب مكتبة الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
}
roll-broke = حدث خطأ غير متوقع في مكتبة الصور: { $text }

cannot-undo = لا تتيح مكتبة الصور هذه التراجع عن أي شيء
declined = سُئلت عمّا إذا كان يمكن إزالته فرفضت؛ سيبقى حتى تحاول مرة أخرى
old-one-not-kept = لم يُحتفظ بما حل محله: لا تستطيع مكتبة الصور هذه ذلك
old-one-kept-no-more = لم يعد ما حل محله محفوظًا
old-one-has-no-place = تعذّرت إعادة ما حل محله: اسمه الآن لملف آخر
old-one-not-brought-back = تعذّرت إعادة ما حل محله
old-one-not-there = أُعيد ما حل محله، لكنه غير موجود

roll-said = { $trouble ->
    [not_allowed] غير مسموح: { $text }
    [no_space] لا توجد مساحة كافية: { $text }
    [unreachable] يتعذّر الوصول: { $text }
    [refused] مرفوض: { $text }
    [not_durable] الحفظ غير مؤكد: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: الحفظ { $run }، { $moment }
report-heading = صورك وفيديوهاتك من Instagram
report-save = الحفظ { $run }، { $moment }، في { $roll }
report-to-the-pictures = إلى الصور
report-months = الأشهر
report-in-the-roll = في مكتبة الصور
report-not-in-the-roll = ليست في مكتبة الصور
report-no-pictures = لا شيء.
report-nothing-left-out = لا شيء: كل ما عُثر عليه موجود.
report-saved-with-remarks = حُفظت، مع أمر يجدر معرفته
report-worth-knowing = يجدر العلم به
report-planned = الصور والفيديوهات
report-saved = محفوظ
report-already-there = موجود من قبل
report-skipped = متروك
report-failed = تعذّر حفظه
report-written = مكتوب
report-replaced = مُستبدَل بأفضل منه
report-better = أفضل في التصدير
report-photos = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
report-videos = { $count ->
    [zero] لا فيديو
    [one] فيديو واحد
    [two] فيديوهان
    [few] { $count } فيديوهات
    [many] { $count } فيديو
   *[other] { $count } فيديو
}
report-photos-and-videos = { $photos }، { $videos }
report-not-drawn = و{ $number } أخرى في مكتبة الصور غير معروضة هنا: لن تُفتح صفحة تضمها كلها
report-month = { $month ->
    [january] يناير
    [february] فبراير
    [march] مارس
    [april] أبريل
    [may] مايو
    [june] يونيو
    [july] يوليو
    [august] أغسطس
    [september] سبتمبر
    [october] أكتوبر
    [november] نوفمبر
   *[december] ديسمبر
} { $year }
report-short-month = { $month ->
    [january] يناير
    [february] فبراير
    [march] مارس
    [april] أبريل
    [may] مايو
    [june] يونيو
    [july] يوليو
    [august] أغسطس
    [september] سبتمبر
    [october] أكتوبر
    [november] نوفمبر
   *[december] ديسمبر
}
report-date-unknown = التاريخ غير معروف
report-failed-because = تعذّر حفظه: { $why }
report-skipped-because = متروك: { $why }
report-various-reasons = متروك أو تعذّر حفظه: أسباب مختلفة
report-kind = { $kind ->
    [post] منشور
    [reel] ريلز
    [igtv] IGTV
    [archived_post] منشور مؤرشف
    [story] قصة
    [highlight] قصة مميزة
    [profile_photo] صورة الملف الشخصي
    [thread] منشور Threads
    [other] غير ذلك
    [message] رسالة
   *[recently_deleted] محذوف مؤخرًا
}
report-caption = { $moment }، { report-kind }
report-photo = صورة: { report-kind }، { $moment }
report-video = فيديو: { report-kind }، { $moment }
report-photo-not-drawn = صورة بلا معاينة: { report-kind }، { $moment }
report-footer = أنشأها Keepsake { $version } على هذا الجهاز؛ لم يُرفع شيء. الصور الصغيرة نسخ لهذه الصفحة، والأصول في مكتبة الصور.
pairs-title = Keepsake: نسخ في مكتبة صورك
pairs-heading = ما تحتويه مكتبة صورك بالفعل
pairs-library = قورنت مع { $name }
pairs-new = جديد
pairs-ask = قد يكون نفسه
pairs-asked = يضيف الحفظ هذه إلى أن تقول أيها نفسه: keepsake match مع ‎--same أو ‎--different والرقم الموجود تحت المنشور.
pairs-there = موجود في مكتبة صورك
pairs-none = لا شيء.
pairs-more = وغيرها لم يُعرض هنا: { $number }؛ فصفحة تضمها كلها لن تُفتح
pairs-post = في التصدير
pairs-asset = في مكتبة صورك
pairs-picture = صورة في مكتبة صورك: { $asset }
pairs-distance = السمات المختلفة: { $distance } من 256
pairs-cue = { $cue ->
    [bytes] البايتات نفسها
    [picture] متطابقة في كل جزء
    [date] التُقطت في الشهر السابق للمنشور
    [shape] كاملة بالشكل نفسه
    [size] عدد بكسلات لا يقل
    [length] المدة نفسها
   *[answer] أنت قلت ذلك
}
pairs-footer = أنشأها Keepsake { $version } على هذا الجهاز؛ لم يُرفع شيء، ولم يتغير شيء في مكتبة صورك.
copy-link = يُرجى فتح المنشور في Instagram والنقر على «مشاركة» ونسخ رابطه
from-export = إن كان لك فيُرجى حفظه من تصديرك
refusal-no-link = لا يوجد فيه رابط إلى Instagram؛ { copy-link }
refusal-no-post = { $leads_to ->
    [story] لا يعرض Instagram القصص والقصص المميزة إلا لمن سجّل الدخول؛ قصصك موجودة في تصديرك، فيُرجى حفظه بدلًا من ذلك
    [profile] يؤدي هذا الرابط إلى ملف شخصي كامل؛ يُرجى مشاركة منشورات منفردة، أو حفظ ملفك الشخصي من تصديرك
    [sound] يؤدي هذا الرابط إلى صوت وإلى مقاطع ريلز التي تستخدمه؛ يُرجى فتح أحدها في Instagram والنقر على «مشاركة» ونسخ رابطه
    [place] يؤدي هذا الرابط إلى مكان وإلى منشوراته؛ { copy-link }
    [hashtag] يؤدي هذا الرابط إلى وسم أو بحث؛ { copy-link }
    [recommendations] يؤدي هذا الرابط إلى ما يقترحه Instagram؛ { copy-link }
    [messages] يؤدي هذا الرابط إلى رسائل لا يراها إلا أصحابها؛ رسائلك موجودة في تصديرك، فيُرجى حفظه بدلًا من ذلك
    [account] يؤدي هذا الرابط إلى صفحة في Instagram لحسابك، لا إلى منشور؛ { copy-link }
   *[elsewhere] لا يؤدي هذا الرابط إلى منشور؛ { copy-link }
}
refusal-look-alike = { $host } ليس Instagram ولم يُسأل؛ { copy-link }
refusal-holds-files = يحتفظ { $host } بملفات Instagram في عناوين تنتهي صلاحيتها؛ { copy-link }
refusal-cut-link = هذا الرابط مقطوع؛ يُرجى فتح المنشور في Instagram والنقر على «مشاركة» ونسخ رابطه كاملًا
refusal-threads = يؤدي هذا الرابط إلى Threads، ومنشوراته ليست من Instagram؛ منشوراتك موجودة في تصديرك من Instagram، فيُرجى حفظه بدلًا من ذلك
refusal-not-found = لا يعرض Instagram هذا المنشور: قد يكون محذوفًا أو خاصًا أو لا يُعرض إلا لبعض من سجّلوا الدخول؛ { from-export }
refusal-gated = { $gate ->
    [age] لا يعرض Instagram هذا المنشور إلا لمن سجّل الدخول وبلغ السن المطلوبة؛ { from-export }
    [region] لا يعرض Instagram هذا المنشور في البلد الذي يأتي منه الاتصال؛ { from-export }
   *[other] لا يعرض Instagram هذا المنشور للجميع، والسبب غير معروف: ربما يعرضه لبعض من سجّل الدخول فقط، أو لا يعرضه في البلد الذي يأتي منه الاتصال؛ { from-export }
}
refusal-withheld = لا يعرض Instagram شيئًا من هذا المنشور لمن لم يسجّل الدخول ولا يذكر السبب: قد يكون خاصًا أو مقيّدًا أو محذوفًا؛ { from-export }
refusal-new-form = المنشور موجود في صفحته، بشكل لا يستطيع هذا الإصدار من Keepsake قراءته؛ يُرجى تحديث Keepsake أو فتح المنشور في Instagram
refusal-shell = أرسل Instagram صفحة فارغة، كما يفعل مع زوار يعدّهم برامج؛ يُرجى المحاولة لاحقًا أو مشاهدة المنشور في متصفح
refusal-throttled = لا يقدّم Instagram المزيد حاليًا لمن لم يسجّل الدخول؛ يُرجى المحاولة بعد بضع ساعات
refusal-login-wanted = يطلب Instagram تسجيل الدخول قبل عرض هذا المنشور، كما يفعل مع بعض المنشورات، ومع جميعها بعد زيارات كثيرة؛ يُرجى المحاولة بعد بضع ساعات؛ { from-export }
refusal-checkpoint = يطلب Instagram إثبات أن السائل شخص قبل عرض المزيد؛ يُرجى فتح المنشور في متصفح على هذا الجهاز وتنفيذ المطلوب هناك ثم المحاولة بعد بضع ساعات
refusal-not-instagram = ما أجاب (الحالة { $status }) لا يبدو أنه Instagram: ربما يحجبه شيء في الطريق، مثل شبكة شركة أو مرشّح أو وكيل؛ يُرجى المحاولة على شبكة أخرى
refusal-resting = لم يقدّم Instagram المزيد في المرة الأخيرة، ولذلك لا يُطلب شيء الآن؛ يُرجى المحاولة بعد { $until }
refusal-day-is-full = عدد الصفحات المطلوبة اليوم: { $count }، وهو أقصى ما يقبله Instagram؛ يُرجى حفظ الباقي غدًا
refusal-share-unresolved = لم يذكر Instagram إلى أين يؤدي هذا الرابط القصير؛ يُرجى فتحه والنقر على «مشاركة» ونسخ الرابط من جديد
refusal-unknown-page = أجاب Instagram بطريقة لا يعرفها Keepsake ({ $name })؛ يُرجى المحاولة لاحقًا أو مشاهدة المنشور في متصفح
refusal-unknown-status = أجاب Instagram بطريقة لا يعرفها Keepsake (الحالة { $status })؛ يُرجى المحاولة لاحقًا أو مشاهدة المنشور في متصفح
refusal-unknown-answer = أجاب Instagram بطريقة لا يعرفها Keepsake ({ $answer ->
    [no_page] شيء ليس صفحة
    [endless] صفحة لا تنتهي
   *[elsewhere] تؤدي إلى مكان آخر
})؛ يُرجى المحاولة لاحقًا أو مشاهدة المنشور في متصفح
refusal-other-page = الصفحة المعطاة لا تعرض هذا المنشور؛ يُرجى فتحه في متصفح من دون تسجيل الدخول وانتظار صورته ثم حفظ الصفحة وإعطاؤها
refusal-cut-page = الصفحة المعطاة غير مكتملة؛ يُرجى فتح المنشور في متصفح من دون تسجيل الدخول وانتظار صورته ثم حفظ الصفحة مجددًا وإعطاؤها
refusal-profile-page = الصفحة المعطاة هي صفحة ملف شخصي؛ يُرجى فتح المنشور نفسه في متصفح من دون تسجيل الدخول ثم حفظ صفحته وإعطاؤها
refusal-server-trouble = في خوادم Instagram مشكلة؛ يُرجى المحاولة بعد ساعة
refusal-unreachable = تعذّر الوصول إلى Instagram: { $how ->
    [broke_off] انقطع الاتصال
    [not_in_time] لم تصل إجابة في الوقت المناسب
    [silent] لم يصل شيء لفترة
    [too_long] استغرق وقتًا طويلًا
    [not_readable] تعذّرت قراءة الإجابة
    [sent_around] حُوّل من عنوان إلى آخر
    [other_part] وصل جزء غير المطلوب
    [other_file] لم يعد الملف كما كان
   *[nothing] لم تصل إجابة
}؛ يُرجى التحقق من الاتصال والمحاولة مجددًا
refusal-not-trusted = لم يستطع من أجاب إثبات أنه Instagram (شهادة TLS غير موثوقة)، ولذلك لم يُطلب شيء؛ يحدث ذلك مع شبكة Wi-Fi تطلب تسجيل الدخول، وفي شبكة شركة، ومع برنامج مكافحة الفيروسات، ومع ساعة خاطئة؛ يُرجى استخدام شبكة أخرى والمحاولة مجددًا
refusal-no-name = تعذّر العثور على عنوان خادم Instagram؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ومن أن الشبكة (مرشّح أو DNS) لا تحجب Instagram، ثم المحاولة مجددًا
refusal-no-connection = لا اتصال بخادم Instagram؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ومن أن جدارًا ناريًا أو وكيلًا لا يعيقه، ثم المحاولة مجددًا
refusal-no-such-slide = عدد صور هذا المنشور بحسب صفحته: { $count }؛ لا توجد الصورة { $asked }
refusal-slide-left-out = لا شيء مما تعرضه صفحة هذا المنشور هو بالتأكيد الصورة { $asked }؛ يُرجى حفظ المنشور كاملًا أو فتحه في Instagram
refusal-no-media = لا تذكر الصفحة أي صورة أو فيديو لهذا المنشور يمكن حفظه؛ يُرجى فتحه في Instagram

no-page-empty = الملف فارغ؛ يُرجى فتح المنشور في متصفح من دون تسجيل الدخول وانتظار ظهوره ثم حفظ الصفحة بصيغة «صفحة ويب، HTML فقط»
no-page-web-archive = هذا أرشيف ويب (MHTML، ملف واحد) ينقصه ما يُقرأ منه المنشور؛ يُرجى حفظ الصفحة بصيغة «صفحة ويب، HTML فقط»
no-page-printed = هذا ملف PDF تظهر فيه الصفحة كما ستُطبع؛ يُرجى حفظ الصفحة نفسها بصيغة «صفحة ويب، HTML فقط»، وفي Safari بصيغة «أرشيف ويب»
no-page-bookmark = لا يحتوي هذا الملف إلا على عنوان الصفحة؛ يُرجى فتحه في متصفح من دون تسجيل الدخول وانتظار ظهور المنشور ثم حفظ الصفحة بصيغة «صفحة ويب، HTML فقط»
no-page-media = هذه صورة أو فيديو وليست صفحة المنشور؛ يُرجى حفظ الصفحة نفسها بصيغة «صفحة ويب، HTML فقط»
no-page-zip = هذا أرشيف ZIP؛ يُرجى فك ضغطه وإعطاء الصفحة التي فيه، أو حفظ الصفحة بصيغة «صفحة ويب، HTML فقط»
no-page-no-scripts = حُفظت هذه الصفحة من دون نصوصها البرمجية التي تحتوي على المنشور؛ يُرجى حفظ الصفحة بالمتصفح نفسه بصيغة «صفحة ويب، HTML فقط»
no-page-frame = هذا هو الإطار الذي تعرض فيه مواقع أخرى المنشور، وليس فيه إلا صورة صغيرة؛ يُرجى فتح المنشور نفسه في متصفح من دون تسجيل الدخول وحفظ صفحته بصيغة «صفحة ويب، HTML فقط»
no-page-damaged = الملف مضغوط بطريقة لا تُقرأ هنا، أو تالف؛ يُرجى حفظ الصفحة مجددًا
no-page-too-large = هذا أكبر من أن يكون صفحة
not-archive-empty = الملف فارغ؛ يُرجى تنزيله مجددًا
not-archive-incomplete = ملف ZIP غير مكتمل، ينقصه جزء؛ يُرجى تنزيله مجددًا
not-archive-split = هو جزء من ملف ZIP مقسّم؛ يُرجى جمع الأجزاء أو فك ضغطها وإعطاء الناتج
not-archive-front-missing = بداية ملف ZIP ناقصة: هو آخر قطعة من ملف ZIP مقسّم، أو أن تنزيله تالف؛ يُرجى جمع القطع وإعطاء الناتج، أو تنزيله مجددًا
not-archive-too-many-entries = يسرد ملايين الملفات، أكثر بكثير من أي تصدير
not-archive-bomb = يدّعي أن حجمه بعد فك الضغط { $gigabytes } غيغابايت، وهذا غير ممكن؛ هو تالف أو صُنع للضرر
not-archive-other-file = هذا { $kind ->
    [rar] أرشيف RAR
    [seven_zip] أرشيف 7-Zip
    [gzip] أرشيف gzip
    [bzip2] أرشيف bzip2
    [xz] أرشيف xz
    [zstandard] أرشيف Zstandard
    [tar] أرشيف tar
    [pdf] ملف PDF
   *[photo_or_video] صورة أو فيديو
}؛ يُرجى إعطاء ملف ZIP من Instagram أو المجلد الذي فُك فيه
not-archive-web-page = ليس ملف ZIP بل صفحة ويب، كصفحة رابط منتهي الصلاحية؛ يُرجى تسجيل الدخول وتنزيله مجددًا
not-archive-part-of-export = هو ملف واحد من تصدير مفكوك الضغط؛ يُرجى إعطاء المجلد كله أو ملف ZIP
not-archive-unknown = ليس ملف ZIP ولا مجلدًا؛ يُرجى إعطاء ملف ZIP من Instagram أو المجلد الذي فُك فيه
not-archive-packed-inside = هو مضغوط داخل ملف ZIP آخر ولا يمكن قراءته هناك؛ يُرجى فك ضغط ملف ZIP الخارجي وإعطاء المجلد
not-archive-encrypted-inside = هو مشفّر داخل ملف ZIP آخر؛ يُرجى فك ضغط ملف ZIP الخارجي بكلمة مروره وإعطاء المجلد
not-archive-open-folder = هو مجلد مفتوح؛ يُرجى إعطاء مساره بدلًا من ذلك
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = لا يمكن قراءة { $path } كأرشيف: { $unfit }
trouble-other-archive = { $is_known ->
    [false] لم يعد هذا الأرشيف موجودًا؛ يُرجى إضافته كأرشيف جديد
   *[true] { $given } أرشيف غير { $asked } الذي قُرئ؛ يُرجى اختيار ذاك أو إضافة هذا كأرشيف جديد
}
trouble-nothing-found = لم يُعثر على منشورات Instagram في { $paths }{ $notes }
more-notes = وغيرها: { $more }
all-archives = كل الأرشيفات
trouble-no-archive-chosen = يُرجى اختيار أرشيف واحد على الأقل
trouble-no-open-file = هذا ليس ملفًا مفتوحًا: { $system }
trouble-only-paths = لا يمكن تسليم ملفات مفتوحة هنا؛ يُرجى إعطاء مسار
trouble-no-bytes = لا يوجد أرشيف معروف فيه بياناته
trouble-no-picture = لا توجد صورة له: { $system }
trouble-not-there = { $path }: لا يوجد ملف أو مجلد كهذا
trouble-not-allowed = { $path }: غير مسموح لك بفتحه
trouble-read-only = { $path }: لا يمكن كتابة شيء هناك
trouble-disk-full = { $path }: القرص ممتلئ؛ يُرجى توفير مساحة ثم المحاولة مجددًا
trouble-system-said = { $path }: { $system }
trouble-catalog-full = قرص الفهرس ممتلئ؛ يُرجى توفير مساحة ثم المحاولة مجددًا
trouble-catalog-busy = يعمل برنامج آخر في الفهرس؛ يُرجى المحاولة بعد لحظة
trouble-catalog-read-only = لا يمكن الكتابة في الفهرس؛ يُرجى السماح بذلك أو اختيار مجلد آخر
trouble-catalog-gone = لا يمكن فتح الفهرس؛ يُرجى التأكد من أن مجلده ما زال موجودًا
trouble-not-a-catalog = { $path } ليس فهرسًا من Keepsake؛ تُرك كما هو
trouble-newer-catalog = كُتب { $path } بإصدار أحدث من Keepsake؛ يُرجى تحديث Keepsake لفتحه
trouble-catalog-not-updated = لا يمكن تحديث الفهرس: { $system }
trouble-catalog-damaged = الفهرس تالف؛ ما حُفظ يبقى
trouble-catalog-failed = خطأ في الفهرس: { $system }
trouble-other-save = يستخدم حفظ آخر { $path }؛ يُرجى الانتظار حتى ينتهي
trouble-save-goes-on = يجري حفظ أو قراءة؛ يُرجى إيقافه أو الانتظار حتى ينتهي
trouble-undo-goes-on = يجري التراجع عن حفظ؛ يُرجى إيقافه أو الانتظار حتى ينتهي
trouble-look-goes-on = يجري فحص مكتبة الصور؛ يُرجى إيقافه أو الانتظار حتى ينتهي
trouble-too-late = لم ينتظر الحفظ مكتبة الصور هذه
trouble-stopped = توقّف
trouble-no-place = هذا ليس موضعًا في قائمة أعطته صفحة
trouble-no-month = لا يوجد الشهر { $month } في سنة { $year }
trouble-no-date = هذا ليس تاريخًا: { $system }
trouble-no-zone = لا توجد منطقة زمنية باسم { $name }
trouble-no-run = لا يوجد حفظ بالرقم { $run }
trouble-not-to-be-resumed = لا يمكن متابعة الحفظ رقم { $run }: كان إلى مكتبة صور أخرى، أو جرى التراجع عنه، أو لم يشمل شيئًا، أو سجّله إصدار آخر؛ يُرجى بدء حفظ جديد
trouble-nothing-failed = لم يفشل في الحفظ رقم { $run } شيء يمكن أن تُعاد محاولته
trouble-nothing-with-reason = لا شيء في الحفظ رقم { $run } له هذا السبب
trouble-unknown-media = لا توجد هذه الصورة أو هذا الفيديو في الفهرس
trouble-saved-as = هو في مكتبة الصور بالفعل باسم { $asset }؛ ولم تُعتمد النسخة الأخرى
trouble-asset-of-another = { $asset } صورة أو فيديو آخر حُفظ من قبل
trouble-closed = أُغلق هذا من قبل؛ يُرجى فتحه مجددًا
trouble-miscounted = يبيّن السجل { $accounted } من أصل { $planned } من العناصر المخططة؛ يُرجى الإبلاغ عن ذلك
trouble-no-network = لا يمكن استخدام الشبكة: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] ، وغيره: { $more }
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] المدخل { $entry }
   *[false] أولها في المدخل { $entry }
}
quoted = «{ $text }»
oddity-list-cut-off = تنقطع قائمة ملفاته، عدد الملفات المقروءة: { $count }؛ يُرجى تنزيل الأرشيف مجددًا
oddity-entries = { $fault ->
    [unsafe_name] تُرك لأن اسمه غير آمن
    [link] تُرك لأنه رابط رمزي
    [twice] موجود فيه أكثر من مرة، وأُخذ الأخير
    [not_text] تُرك لأن الاسم ليس نصًا مقروءًا
    [too_deep] تُرك لأن المجلد عميق جدًا
    [camera_roll] تُرك لأنه مكتبة صور أنشأها Keepsake
    [empty] تُرك لأن اسمه اسم صورة أو فيديو لكنه فارغ؛ نزّل التصدير من جديد
    [not_media] تُرك لأن اسمه اسم صورة أو فيديو لكن محتواه ليس مما يعرفه Keepsake
    [other_form] تُرك لأن التصدير يسمّي الصورة نفسها أو الفيديو نفسه بامتداد آخر، وقد أُخذ ذاك
    [in_cloud] تُرك لأنه في سحابة وليس على هذا الجهاز؛ يُرجى تنزيله إلى هذا الجهاز أولًا
    [in_bin] مُستبعد لأنه في سلة مهملات رماه فيها أحدهم؛ يُرجى إخراجه منها للحصول عليه أيضًا
   *[closed] تُرك لأن النظام لا يسمح بقراءته
}: { $first }{ oddity-more }
oddity-packed-otherwise = مضغوط بطريقة { $method } التي لا يقرؤها Keepsake؛ يُرجى فك ضغط ملف ZIP واختيار المجلد: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] تُرك لأن ملف ZIP هذا لا يحتوي على تصدير من Instagram
    [unfinished] تُرك لأن اسمه يدل على أن تنزيله لم يكتمل؛ إن كان مكتملًا فيُرجى إزالة تلك اللاحقة
   *[too_many] لم يُفتح لأنه عميق جدًا أو بين عدد كبير؛ يُرجى إعطاء ملف ZIP هذا نفسه إن كان جزءًا من التصدير
}: { $first }{ oddity-more }
oddity-zips-unreadable = ملف ZIP لا يمكن قراءته: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = تُرك: { $unfit }: { $first }{ oddity-more }
oddity-strays = صور ومقاطع فيديو تُركت لأن لا فهرس يذكرها ولا شيء يدل على أنها من Instagram: { $count } ({ $places })؛ لأخذها أيضًا يُرجى وضعها في مجلد media/other
oddity-stray-top = { $items } في الأعلى
oddity-stray-in = { $items } في { $folder }
oddity-stray-rest = { $alone ->
    [true] والباقي في مجلد آخر
   *[false] والباقي في مجلدات أخرى عددها { $more_folders }
}
oddity-names-unread = يذكر { $media } لم يمكن قراءة فهرس لها؛ لا يُعرف إلا شهر مجلدها في أحسن الأحوال؛ إذا كان هذا ملف JSON فيُرجى تنزيل الأرشيف مجددًا، وإلا فيُرجى التصدير مجددًا بتنسيق JSON أو الإبلاغ عن نوع هذا الملف
oddity-photos = صور (العدد: { $count })
oddity-videos = مقاطع فيديو (العدد: { $count })
oddity-both = { $before } و{ $next }
oddity-not-in-any-part = مراجع ليست صورها ومقاطعها في أي أرشيف: { $count }؛ قد تكون للتصدير أجزاء أخرى
oddity-no-index = لا يوجد فهرس: لا شيء هنا يذكر اليوم والتعليق والترتيب للصور ومقاطع الفيديو: { $count }؛ قد يذكرها جزء آخر من التصدير
oddity-unindexed = لا يذكر أي فهرس هنا هذه الصور ومقاطع الفيديو: { $count }؛ لا يُعرف منها إلا شهر مجلدها على الأكثر؛ { oddity-several }
oddity-several = { $several ->
    [true] تذكر المعلومات الشخصية هنا أكثر من مستخدم: يُرجى فك ضغط كل تصدير في مجلد خاص به
   *[false] قد يذكرها جزء آخر من التصدير، أو فُك ضغط تصدير آخر فوق هذا: يُرجى فك ضغط كل منهما في مجلد خاص به
}
oddity-captions-differ = تعليقات توضيحية تختلف بين عمليات تصدير لا يُعرف أيها الأحدث: { $count }؛ أُبقي على واحد من الاثنين
oddity-dates-differ = صور أو مقاطع لها تاريخان ولا شيء يبيّن أيهما الصحيح: { $count }؛ أُخذ أحدهما
oddity-index-too-large = تُرك لأنه أكبر من أن يكون فهرسًا
oddity-index-unreadable = لا يمكن قراءته: { $system }
oddity-file-empty = الملف فارغ؛ يُرجى تنزيل الأرشيف مجددًا
oddity-utf16 = الملف مكتوب بترميز UTF-16، وهذا لا يكون في أي تصدير؛ يُرجى استخدام الملف كما نُزّل
oddity-file-cut-off = الملف مقطوع بعد البايت { $byte }؛ قُرئ ما قبله؛ يُرجى تنزيل الأرشيف مجددًا
oddity-no-json = الملف ليس JSON؛ يُرجى تنزيل الأرشيف مجددًا
oddity-invalid-json = الملف ليس JSON صالحًا ابتداءً من البايت { $byte }؛ قُرئ ما قبله
oddity-file-not-unpacked = لا يمكن فك ضغط الملف بعد البايت { $byte }؛ قُرئ ما قبله؛ يُرجى تنزيل الأرشيف مجددًا
oddity-page-cut-off = تنتهي الصفحة في وسط منشور؛ قُرئ ما قبله؛ يُرجى تنزيل الأرشيف مجددًا
oddity-page-not-unpacked = لا يمكن فك ضغط الصفحة بعد البايت { $byte }؛ قُرئ ما قبله؛ يُرجى تنزيل الأرشيف مجددًا
oddity-characters-replaced = بعض الأحرف تالفة؛ استُبدلت
oddity-impossible-times = منشورات لها وقت نشر مستحيل (قبل أكتوبر 2010 أو في المستقبل) لم يُؤخذ به: { $count }
oddity-entries-broken = مدخلات لم يمكن قراءتها لأنها ليست JSON صالحًا: { $count } ({ oddity-in-entry })
oddity-entries-too-large = مدخلات لم يمكن قراءتها لأنها أكبر من { $mebibytes } ميبيبايت: { $count } ({ oddity-in-entry })
oddity-entries-mended = مدخلات فيها أحرف ليست نصًا واستُبدلت: { $count } ({ oddity-in-entry })
oddity-entries-unknown = مدخلات لم يمكن قراءتها لأن شكلها غير معروف لهذا الإصدار: { $count } ({ oddity-in-entry })
oddity-media-nameless = صور أو مقاطع بلا مسار لم يمكن قراءتها: { $count } ({ oddity-in-entry })
oddity-guessed-carousels = مجموعات بلا تعليق من الثانية نفسها عُدّت كل منها منشورًا واحدًا: { $count }
oddity-dates-unread = تواريخ لم يمكن قراءتها: { $count } ({ $examples })؛ يُؤخذ الشهر من المجلد إن ذكره
oddity-dates-disputed = تواريخ لم يمكن قراءتها لأنها قد تعني أكثر من لحظة واحدة: { $count } ({ $examples })؛ يُحتفظ بالشهر إن وقعت كلها في شهر واحد، وإلا يُؤخذ من المجلد إن ذكره
oddity-dates-contradicted = تواريخ لم يُؤخذ بها لأن مجلد الصورة يذكر شهرًا آخر: { $count } ({ $examples })؛ يُؤخذ ذلك الشهر
oddity-fields-unknown = حقول تُركت لأن اسمها غير معروف: { $count } ({ $examples })
oddity-stories-maybe-others = قصص قد تكون لآخرين وتُحفظ على أنها لك، لأن الحقل الذي يبيّن ذلك بلغة غير معروفة: { $count }
oddity-posts-maybe-others = منشورات قد تكون لآخرين وتُحفظ على أنها لك، لأن اسم قسمها لا يبيّن لمن هي: { $count }
oddity-posts-maybe-drafts = منشورات قد تكون مسودات لم تُنشر قط وتُحفظ، لأن علامة باسم غير معروف قد تعني ذلك: { $count }
oddity-places-maybe-lost = منشورات قد تفقد مكانها، لأن رقمين باسم غير معروف قد يكونان مكانًا: { $count }
oddity-posts-undated = منشورات بلا تاريخ: { $count }
oddity-entries-without-media = مدخلات بلا صورة أو فيديو تُركت: { $count }
oddity-captions-cut = تعليقات أطول مما يسمح به Instagram اقتُطعت: { $count }
oddity-media-too-many = صور أو مقاطع تُركت لأن لا منشور فيه هذا العدد أو مسار بهذا الطول: { $count }
oddity-media-outside = صور أو مقاطع خارج أي منشور تُرك ما تقوله الصفحة عنها: { $count }
oddity-texts-unknown = نصوص بجانب صورة أو فيديو لم تُفهم وتُركت: { $count }
oddity-tags-too-long = وسوم أطول من أن تُقرأ تُركت: { $count }
oddity-other = { $text }
