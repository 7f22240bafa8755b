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
    [not_downloaded] لم يُنزَّل بعد؛ يُرجى حفظ رابطه للحصول عليه
    [no_address] لا يعرضه Instagram إلا لمن سجّل الدخول؛ يُرجى فتحه في Instagram أو أخذه من تصدير
    [address_refused] لم يقدّم Instagram الملف رغم أن صفحته تذكره؛ يُرجى حفظ الرابط مجددًا لاحقًا
    [connection_lost] انقطع الاتصال؛ ما وصل محفوظ، ويُرجى حفظ الرابط مجددًا للمتابعة
    [no_connection] تعذّر الاتصال بالخادم الذي لديه الملف؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ثم حفظ الرابط مجددًا
    [name_not_found] تعذّر العثور على عنوان الخادم الذي لديه الملف؛ يُرجى التأكد من اتصال هذا الجهاز بالإنترنت ومن أن الشبكة لا تحجب Instagram، ثم حفظ الرابط مجددًا
    [not_trusted] لم يستطع من أجاب إثبات أنه خادم تابع لـ Instagram (شهادة TLS غير موثوقة)؛ يُرجى استخدام شبكة أخرى ثم حفظ الرابط مجددًا
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
   *[reposts] منشور لشخص آخر أُعيد نشره؛ لا يُحفظ إلا عند الطلب
}
no-media = ليس صورة ولا فيديو
removed-by-you = لقد أزلته من مكان حفظه؛ لا يُحفظ مجددًا إلا عند الطلب
gone-with-all-others = كان محفوظًا هنا ولم يعد موجودًا، مثل كل ما حُفظ هنا؛ لا يُحفظ مجددًا إلا عند الطلب

same-bytes = حُفظت البيانات نفسها باسم آخر
better-in-archives = لدى الأرشيفات الآن نسخة أفضل: { $better }
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
cannot-replace = لا يتيح معرض الصور هذا استبدال النسخة الأخرى
changed-in-roll = لدى الأرشيفات الآن نسخة أفضل، لكنه عُدّل في معرض الصور بعد حفظه؛ تُرك كما هو

cut-off = حُفظ كما هو: ينتهي الملف مبكرًا جدًا، وقد ينقص جزء من { $media ->
    [photo] الصورة
   *[video] الفيديو
}؛ { $from_link ->
    [true] يُرجى حفظ رابطه مجددًا لاحقًا
   *[false] يُرجى تنزيل التصدير مجددًا، وطلب تصدير جديد إن تكرر الأمر
}
came-damaged = حُفظ بناءً على طلبك رغم أنه وصل تالفًا مرتين: { $damage ->
    [cut_off] نهايته ناقصة
   *[broken] جزء منه تالف
}؛ يُرجى حفظ رابطه مجددًا لاحقًا
smaller = حُفظ بحجم أصغر مما رُفع: لا تذكر صفحته على Instagram ملفًا أكبر؛ إن كان لك فقد يكون في تصديرك
silent = حُفظ من دون صوت: تذكر صفحته على Instagram أن له صوتًا، لكن الملف بلا صوت؛ يُرجى فتحه في Instagram لسماعه
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
    [exif_damaged] بيانات EXIF الموجودة في الملف تالفة
    [exif_full] بيانات EXIF الموجودة في الملف لا تترك مساحة
    [metadata_far_behind] تقع البيانات الوصفية للصورة بعد أول 8 ميبيبايت منها
    [motion_photo] يحتوي ملف الصورة على فيديو أيضًا
    [no_room_in_table] لا مساحة في جدول المواضع الخاص بالصورة
    [gif] لا يحتوي GIF على حقول للتاريخ والمكان
   *[web_m] لا تُكتب البيانات الوصفية في WebM
}
old-one-not-taken-out = هو في معرض الصور، لكن تعذّرت حتى الآن إزالة ما يحل محله؛ يُرجى الحفظ مجددًا

no-source = لا يعرف الفهرس مكان بياناته
download-gone = ما نُزّل لم يعد موجودًا؛ يُرجى حفظ رابطه مجددًا
archive-gone = لم يعد { $archive } موجودًا؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
archive-changed = لم يعد { $archive } كما كان عند استيراده؛ يُرجى إعادة القديم أو استيراده من جديد
file-gone = لم يعد ملفه موجودًا في { $archive }؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
damaged-in-archive = تالف داخل { $archive } ({ $system })؛ يُرجى تنزيل الأرشيف مجددًا
empty-file = الملف فارغ
reading-broke = حدث أثناء القراءة خطأ ما كان ينبغي أن يحدث؛ يُرجى الإبلاغ عنه

space-needed = المساحة اللازمة { $needed } ميغابايت والمتاحة { $free } ميغابايت؛ يُرجى توفير مساحة ثم الحفظ مجددًا، أو حفظ عدد أقل في كل مرة
no-room-at = لم تبقَ مساحة في { $path }؛ يُرجى توفير مساحة ثم الحفظ مجددًا
no-room-for-ledger = لم تبقَ مساحة للسجل؛ يُرجى توفير مساحة ثم الحفظ مجددًا
cannot-write = لا يمكن الكتابة في { $path }؛ يُرجى السماح بذلك أو اختيار مجلد آخر
place-gone = لم يعد { $path } موجودًا؛ يُرجى إعادته إلى مكانه ثم الحفظ مجددًا
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
not-there-after-adding = قبله معرض الصور، لكنه غير موجود فيه
may-be-there = ربما حُفظت البيانات نفسها للتو؛ يُرجى الحفظ مجددًا للتأكد
not-in-roll-any-more = لم يعد في معرض الصور؛ يُرجى الحفظ مجددًا
no-answer = لم يجب معرض الصور عن كل العناصر؛ يُرجى الحفظ مجددًا
mixed-up = خلط معرض الصور بين عناصره
still-there = أُزيل، لكنه ما زال موجودًا
roll-too-slow = { $seconds ->
    [zero] لم يجب معرض الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
    [one] لم يجب معرض الصور خلال ثانية واحدة؛ يُرجى الحفظ مجددًا
    [two] لم يجب معرض الصور خلال ثانيتين؛ يُرجى الحفظ مجددًا
    [few] لم يجب معرض الصور خلال { $seconds } ثوانٍ؛ يُرجى الحفظ مجددًا
    [many] لم يجب معرض الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
   *[other] لم يجب معرض الصور خلال { $seconds } ثانية؛ يُرجى الحفظ مجددًا
}

cannot-undo = لا يتيح معرض الصور هذا التراجع عن أي شيء
old-one-not-kept = لم يُحتفظ بما حل محله: لا يستطيع معرض الصور هذا ذلك
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
report-in-the-roll = في معرض الصور
report-not-in-the-roll = ليست في معرض الصور
report-no-pictures = لا شيء.
report-nothing-left-out = لا شيء: كل شيء موجود.
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
report-not-drawn = و{ $number } أخرى في معرض الصور غير معروضة هنا: لن تُفتح صفحة تضمها كلها
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
report-footer = أنشأها Keepsake { $version } على هذا الجهاز؛ لم يُرفع شيء. الصور الصغيرة نسخ لهذه الصفحة، والأصول في معرض الصور.
