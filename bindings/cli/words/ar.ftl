# ما وراء المتغيرات والصيغ مذكور في en.ftl.

items = { $items ->
    [zero] لا صور ولا فيديوهات
    [one] صورة واحدة أو فيديو واحد
    [two] صورتان أو فيديوهان
    [few] { $items } صور وفيديوهات
    [many] { $items } صورة وفيديو
   *[other] { $items } صورة وفيديو
}
photos = { $photos ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $photos } صور
    [many] { $photos } صورة
   *[other] { $photos } صورة
}
videos = { $videos ->
    [zero] لا فيديوهات
    [one] فيديو واحد
    [two] فيديوهان
    [few] { $videos } فيديوهات
    [many] { $videos } فيديو
   *[other] { $videos } فيديو
}
posts = { $posts ->
    [zero] لا منشورات
    [one] منشور واحد
    [two] منشوران
    [few] { $posts } منشورات
    [many] { $posts } منشورًا
   *[other] { $posts } منشور
}
archives = { $archives ->
    [zero] لا أرشيفات
    [one] أرشيف واحد
    [two] أرشيفان
    [few] { $archives } أرشيفات
    [many] { $archives } أرشيفًا
   *[other] { $archives } أرشيف
}
published = { $period ->
    [moment] تاريخ النشر: { $from }
   *[span] تاريخ النشر: من { $from } إلى { $until }
}
date-unknown = التاريخ غير معروف
less-than-a-second = أقل من ثانية
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [zero] 0 سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $time } سنوات
    [many] { $time } سنة
   *[other] { $time } سنة
}
weeks = { $time ->
    [zero] 0 أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $time } أسابيع
    [many] { $time } أسبوعًا
   *[other] { $time } أسبوع
}
days = { $time ->
    [zero] 0 يوم
    [one] يوم واحد
    [two] يومان
    [few] { $time } أيام
    [many] { $time } يومًا
   *[other] { $time } يوم
}
hours = { $time ->
    [zero] 0 ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $time } ساعات
    [many] { $time } ساعة
   *[other] { $time } ساعة
}
minutes = { $time ->
    [zero] 0 دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $time } دقائق
    [many] { $time } دقيقة
   *[other] { $time } دقيقة
}
seconds = { $time ->
    [zero] 0 ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $time } ثوانٍ
    [many] { $time } ثانية
   *[other] { $time } ثانية
}
media-type = { $media_type ->
    [photo] صورة
    [video] فيديو
   *[file] ملف
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = بعض ما ينقص موجود في المجلد الذي يحتوي على المجلد المُعطى؛ يُرجى إعطاء ذلك المجلد: { $folder }
notes-heading = يجدر معرفته:
notes-more = وغيرها: { $count }؛ يعرضها كلها ‎--json
reasons-failed = تعذّر حفظه ({ $count }):
reasons-left-alone = متروك ({ $count }):
reasons-saved = محفوظ، مع أمر يجدر معرفته ({ $count }):
reasons-there = موجود من قبل، مع أمر يجدر معرفته ({ $count }):
reasons-others = لأسباب أخرى؛ يعرضها كلها `keepsake ledger --run N`
page-is-in = التقرير في { $path }.

doing-reading = القراءة
doing-saving = الحفظ
doing-finding = البحث
doing-downloading = التنزيل
doing-removing = الإزالة
doing-drawing = إنشاء التقرير
doing-library = تصفح مكتبة الصور
doing-posts = تصفح المنشورات
doing-comparing = المقارنة
progress-of = { $done } من { $all }
progress-rate = { $count }، { $rate }/ث
progress-waiting = قيد الانتظار
progress-left = الوقت المتبقي: { duration }
progress-line = { $doing }: { $count }، { $left }

failure-error = خطأ:
failure-stopping = سيتوقف بعد العنصر الحالي. يمكن الضغط على Ctrl+C مجددًا للإنهاء فورًا.
failure-stopped = توقّف. للمتابعة، يُرجى تشغيله مجددًا:
failure-no-signals = لا يمكن الاستجابة لـ Ctrl+C: { $system }
failure-unwritten = تعذّرت كتابة النتيجة: { $why }
failure-disk-full = القرص ممتلئ؛ يُرجى توفير مساحة ثم المحاولة مجددًا
failure-read-only = لا يمكن كتابة أي شيء هناك
failure-which-export = يُطلب التصدير الذي يقرؤه Keepsake في Instagram من «مركز الحسابات»، ثم «معلوماتك وأذوناتك»، ثم «تصدير معلوماتك»، مع اختيار منشوراتك وقصصك.
failure-catalog-damaged = يُرجى نقل { $file } إلى مجلد آخر ثم الحفظ مجددًا: أي صورة أو فيديو يأخذ الاسم نفسه والبايتات نفسها موجود من قبل، وكل ما سواه يُحفظ مرة ثانية.
failure-paused = توقّف الحفظ مؤقتًا: { $why }
failure-no-room = المساحة لا تكفي: اللازم { $needed } والمتاح { $free }.
failure-make-room = يُرجى توفير مساحة، أو اختيار قرص آخر باستخدام ‎--to، أو حفظ جزء فقط باستخدام ‎--from و‎--to-date.
refused-days = ‎--from بعد ‎--to-date
refused-camera-roll = { $path } داخل مجلد يحفظ فيه Keepsake ({ $roll })، وليس تصديرًا من Instagram
refused-inside = التصدير { $export } والمجلد { $roll } أحدهما داخل الآخر؛ يُرجى إعطاء مجلد آخر باستخدام ‎--to
refused-library-inside = المجلد { $library } موجود داخل التصدير { $export }، وبذلك سيبدو كل شيء موجودًا بالفعل؛ يُرجى إعطاء المجلد الذي فيه صورك
refused-empty-text = أُعطي نص فارغ للحفظ؛ يُرجى إعطاء ملف ZIP أو مجلد أو رابط
refused-both = أُعطي تصدير وروابط معًا؛ يُرجى حفظهما واحدًا بعد الآخر
refused-no-roll = { $path } ليس مجلدًا حفظ فيه Keepsake؛ يُرجى تحديد مكانه باستخدام ‎--to FOLDER
refused-file = { $path } ملف؛ يُرجى تحديد مجلد باستخدام ‎--to
refused-for-links = { $option } لمنشور يقود إليه رابط؛ يُرجى إعطاء الرابط معه
refused-for-exports = الرابط يحدد ما يُحفظ؛ { $option } للتصدير
refused-dry-run = الرابط يحدد ما يُحفظ؛ ‎--dry-run للتصدير (يبيّن `keepsake resolve` إلى أين يقود الرابط)
refused-nothing-begun = لم يبدأ أي حفظ هنا؛ يُرجى إعطاء التصدير لحفظه من البداية
refused-taken-back = تم التراجع عن آخر حفظ؛ يُرجى إعطاء التصدير لحفظه مجددًا
refused-nothing-left = اكتمل آخر حفظ بدأ هنا؛ لا يوجد ما يُتابَع
refused-no-run = لا يوجد حفظ بالرقم { $run }؛ يسردها `keepsake ledger`
refused-no-such-media = لا توجد فيما أُعطي صورة أو فيديو باسم { $media }؛ يسردها `keepsake list --json`
refused-nothing-to-undo = لم يبقَ حفظ يمكن التراجع عنه؛ يسردها `keepsake ledger`
refused-nothing-like = لا شيء في مكتبة الصور يشبه { $name }؛ يبيّن `keepsake match --json` ما له شبيه
refused-is-page = { $path } صفحة منشور وليس تصديرًا؛ هذا الأمر يحفظ المنشور:
refused-is-no-page = { $path }: { $why }؛ ثم تُعطى هكذا: `keepsake save LINK --page FILE`
refused-page = لا يمكن كتابة التقرير في { $path }: { $why }
page-is-folder = هذا مجلد؛ يُرجى تحديد ملف
page-is-other = هناك ملف ليس تقريرًا من Keepsake؛ سيبقى كما هو؛ يُرجى تحديد ملف آخر
page-without-folder = مجلده غير موجود؛ يُرجى إنشاؤه أو تحديد مجلد آخر

scan-found = <b>{ photos } و{ videos }</b> ({ $size })، المصدر: { archives }.
scan-found-published = <b>{ photos } و{ videos }</b> ({ $size })، المصدر: { archives }، { published }.
scan-by-kind = الصور والفيديوهات المذكورة حسب النوع:
scan-by-year = الصور والفيديوهات المذكورة حسب السنة:
scan-missing = ينقص منها { $count }
scan-left-alone = سيُترك ({ $count }):
scan-nothing = لا يوجد ما يُحفظ.
scan-to-save = للحفظ ({ items }):
scan-to-save-once = للحفظ ({ items }؛ { $same ->
    [zero] لا نسخ مطابقة
    [one] ونسخة واحدة تطابق غيرها
    [two] ونسختان تطابقان غيرهما
    [few] و{ $same } نسخ تطابق غيرها
    [many] و{ $same } نسخة تطابق غيرها
   *[other] و{ $same } نسخة تطابق غيرها
}):
kinds = { $kind ->
    [post] منشورات
    [reel] ريلز
    [igtv] IGTV
    [archived_post] منشورات مؤرشفة
    [story] قصص
    [highlight] قصص مميزة
    [profile_photo] صور الملف الشخصي
    [thread] منشورات Threads
    [other] غير ذلك
    [message] رسائل
   *[recently_deleted] محذوف مؤخرًا
}

list-end = المجموع: { items }؛ بلا ملف: { $missing }، متروك إلا عند الطلب: { $unasked }

save-nothing-fits = لا شيء يوافق هذه الخيارات.
save-planned = سيُحفظ: { items } ({ $size }) في { $roll }.
save-planned-free = سيُحفظ: { items } ({ $size }) في { $roll }، والمساحة المتاحة فيه { $free }.
save-planned-there = موجود من قبل: { $count }.
save-planned-left-alone = متروك: { $count }.
save-planned-failed = لا يمكن حفظه: { $count }.
save-planned-ask = سيُحفظ مع أنه قد يكون في مكتبة صورك: { $count } (يبيّن `keepsake match` ما هو).
save-planned-better = في المجلد، وأفضل منه فيما أُعطي: { $count }.
save-undated = استبعده ‎--from و‎--to-date لأن تاريخ نشره غير معروف: { items }.
save-there-is = الموجود: { photos } و{ videos }، { published }.
save-dry-run = كانت هذه تجربة؛ لم يُحفظ شيء.
save-nothing = <b>لم يُحفظ شيء</b> في { $roll }.
save-nothing-new = <b>لا جديد يُحفظ</b> في { $roll }.
save-saved = <b>حُفظ: { items }</b> ({ $size }) في { $roll }، المدة: { duration }.
save-saved-at-once = <b>حُفظ: { items }</b> ({ $size }) في { $roll }، المدة: { less-than-a-second }.
save-in-library = موجود من قبل بين صورك، فلم يُضف: { $count }.
save-there = موجود من قبل، أو هو الصورة نفسها كغيره: { $count }.
save-replaced = مما حُفظ ما حلّ محل نسخ أقدم: { $count }؛ يعيدها `keepsake undo`.
save-better-left = منها ما هو أفضل فيما أُعطي، لكنه تُرك كما هو: { $count } (يبيّن `keepsake ledger --run { $run }` السبب).
save-better = منها ما يمكن استبداله بأفضل منه: { $count }؛ يُرجى التشغيل مجددًا مع ‎--replace (يبيّن `keepsake ledger --run { $run }` ما هو الأفضل).
save-catalog-missing = ملفات وضعها هنا حفظ سابق، بحسب أسمائها: { $count }؛ والفهرس الذي يعرفها ({ $state }) مفقود. أي صورة أو فيديو يأخذ الاسم نفسه والبايتات نفسها موجود من قبل، ولا يتبيّن ذلك إلا عند الحفظ؛ وكل ما سواه (‎--zone آخر، ألبومات أخرى، ملف معدّل) يُحفظ مرة ثانية. لا يُغيَّر شيء مما هنا ولا يُزال
the-link = الرابط
save-empty-page = { $said }؛ أو حفظ الصفحة التي يعرضها متصفح دون تسجيل الدخول وإعطاؤها هكذا: `keepsake save LINK --page FILE`
save-fewer = { $link }: تعرض صفحته أقل مما في المنشور؛ الناقص: { items }؛ يُرجى فتحه في Instagram لرؤية الباقي
save-fewer-one = { $link }: تعرض صفحته أقل مما في المنشور؛ الناقص: { items } (الصورة { $slides })؛ يُرجى فتحه في Instagram لرؤية الباقي
save-fewer-some = { $link }: تعرض صفحته أقل مما في المنشور؛ الناقص: { items } (الصور { $slides })؛ يُرجى فتحه في Instagram لرؤية الباقي

undo-ask = هل تريد إزالة ما وضعه الحفظ { $run } في { $roll }: { items } ({ $size })؟ ما عُدّل منذ ذلك الحين يبقى. [ن/ل]
undo-ask-replaced = هل تريد إزالة ما وضعه الحفظ { $run } في { $roll }: { items } ({ $size })؟ ما عُدّل منذ ذلك الحين يبقى، وما استُبدل يعود. [ن/ل]
undo-yes = ن نعم
undo-nobody = يسأل undo قبل إزالة ما وضعه الحفظ { $run } في { $roll }: { items } ({ $size })، ولا أحد هنا ليجيب؛ يُرجى التشغيل مجددًا مع ‎--yes
undo-no-answer = تعذّرت قراءة الجواب: { $system }
undo-kept = لم يُزل شيء.
undo-nothing-there = لم يعد في المجلد شيء من الحفظ { $run }.
undo-removed = أُزيل من الحفظ { $run }: { items }.
undo-gone = أُزيل من قبل: { $count }.
undo-brought-back = أُعيد ما كان قد استُبدل: { items }.
undo-brought-back-empty = أُعيد كما كان، وهو فارغ: { $file }
undo-removed-before = أُزيل من قبل: { $file } ({ $why })
undo-stayed = لم يُزل: { $file } ({ $why })
undo-changed = لم يُزل لأن أحدًا عدّله: { $file }
undo-failed = تعذّرت إزالته: { $file } ({ $why })
undo-left = لم يُزل بعد: { items }.

ledger-run = <b>الحفظ { $run }</b>، { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = مع ما يتابعه (الحفظ من { $first } إلى { $last }): { ledger-counts }
ledger-counts = محفوظ: { $saved } ({ $size })، موجود من قبل: { $there }، متروك: { $skipped }، تعذّر حفظه: { $failed }
ledger-end = { $end ->
    [undone] ؛ تم التراجع عنه { $undone }
    [open] ؛ لم ينتهِ
    [stopped] ؛ أُوقف
    [paused_by_person] ؛ أُوقف مؤقتًا ليُتابَع لاحقًا
    [ended_by_system] ؛ أنهاه النظام
    [cut_short] ؛ انتهى قبل أن يكتمل
    [paused] ؛ توقّف مؤقتًا: { $why }
   *[completed] { "" }
}
ledger-undo = تم التراجع { $moment }: أُزيل: { $removed }
ledger-brought-back = ، أُعيد مما استُبدل: { $count }
ledger-gone = ، لم يكن موجودًا: { $count }
ledger-changed = ، تُرك لأنه عُدّل: { $count }
ledger-stayed = ، تُرك لأن ما حلّ محله لم يعد موجودًا: { $count }
ledger-not-removed = ، لم يُزل: { $count }
ledger-left = ، لم يُزل بعد: { $count }
ledger-outcome = { $outcome ->
    [saved] محفوظ
    [already_there] موجود من قبل
    [skipped] متروك
   *[failed] تعذّر حفظه
}
ledger-took-place = (حلّ محل نسخة أقدم)
ledger-nothing = لم يُحفظ شيء بعد.
ledger-hint-run = كل ما في حفظ واحد:
ledger-hint-failed = ما تعذّر حفظه فقط:
ledger-hint-reason = لسبب واحد فقط:

match-found = بُحث عن { items }: جديد: { $new }، موجود في مكتبة الصور: { $there }، يلزم السؤال عنه: { $ask }.
match-may-be = ربما
match-ask = يضيف الحفظ هذه. يُرجى تحديد ‎--same أو ‎--different مع رقم كل منها، وسيُحفظ الجواب.
match-unreadable = لا يمكن قراءة صورته هنا، فبُحث عنه ببايتاته وحدها: { items }.
library-without-picture = في مكتبة الصور ما لا يمكن قراءة صورته هنا، فقورن ببايتاته وحدها: { items }: { $named }
library-by-bytes = في مكتبة الصور ما لا يُنظر في صورته هنا (HEIC وAVIF وGIF والفيديوهات)، فقورن ببايتاته وحدها: { items }.
library-exports = في مكتبة الصور تصديرات مفكوكة من Instagram لا يُنظر فيها: { $count }.
library-unreadable = في مكتبة الصور ملفات ومجلدات لا يمكن قراءتها إطلاقًا: { $count }.

link-kind = { $kind ->
    [post] منشور
    [story] قصة
    [highlight] قصة مميزة
    [profile] ملف شخصي
    [share] رابط قصير
   *[unsupported] غير مدعوم
}
link-none = لا شيء
