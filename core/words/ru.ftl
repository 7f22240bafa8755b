# Что означают переменные и варианты, сказано в en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = остановлено до того, как дошла очередь; сохраните ещё раз, чтобы продолжить
bytes-missing = { $missing ->
    [only_a_link] Instagram экспортировал только устаревшую ссылку; запросите новый экспорт, чтобы получить файл
    [not_in_any_part] нет ни в одном из указанных архивов; добавьте остальные части экспорта, или же это удалено в Instagram
    [unsafe_path] путь ведёт за пределы архива; переход не выполнен
    [encrypted] зашифровано в архиве; распакуйте архив и попробуйте снова
    [unreadable] запись в архиве повреждена; скачайте архив ещё раз
    [packed_otherwise] в ZIP оно упаковано способом, который Keepsake не читает; распакуйте ZIP и укажите папку
    [empty] файл в архиве пуст; скачайте архив ещё раз, а если он пуст и там, запросите новый
    [in_cloud] находится в облаке, а не на этом устройстве; сначала скачайте на это устройство и прочитайте папку ещё раз
    [not_downloaded] ещё не скачано; сохраните ссылку, чтобы получить файл
    [no_address] Instagram показывает это только тем, кто вошёл в аккаунт; откройте в Instagram или возьмите из экспорта
    [address_refused] Instagram не отдал файл, хотя он указан на странице; сохраните ссылку ещё раз позже
    [connection_lost] соединение прервалось; полученное сохранено, сохраните ссылку ещё раз, чтобы продолжить
    [no_connection] не удалось соединиться с сервером, где лежит файл; проверьте, что устройство в сети, и сохраните ссылку ещё раз
    [name_not_found] адрес сервера, где лежит файл, не найден; проверьте, что устройство в сети и ничто в ней не блокирует Instagram, и сохраните ссылку ещё раз
    [not_trusted] ответивший сервер не смог доказать, что принадлежит Instagram (его сертификату TLS нет доверия); используйте другую сеть и сохраните ссылку ещё раз
    [server_busy] серверы Instagram перегружены; сохраните ссылку ещё раз через час
    [no_media_received] то, что прислал Instagram, — не фото и не видео или не весь файл; сохраните ссылку ещё раз позже
    [damaged] Instagram прислал повреждённый файл, и при повторном запросе тоже; сохраните ссылку ещё раз позже или возьмите файл как есть
   *[no_room] не хватает места для скачивания; освободите место и сохраните ссылку ещё раз
}
left-out = { $opt_in ->
    [reshares] чужая публикация, которой поделились; сохраняется только по запросу
    [recently_deleted] недавно удалено в Instagram; сохраняется только по запросу
    [drafts] черновик, не был опубликован; сохраняется только по запросу
    [messages] отправлено в сообщении; сохраняется только по запросу
    [others_messages] из сообщения, отправлено не вами; сохраняется только по запросу
    [unknown_sender] из сообщения, и экспорт не говорит, чьего: возможно, вашего; сохраняется только по запросу
   *[reposts] чужая публикация: репост, понравившаяся, сохранённая или с отметкой о вас; сохраняется только по запросу
}
no-media = это не фото и не видео
removed-by-you = вы удалили это оттуда, где оно было сохранено; повторно сохраняется только по запросу
gone-with-all-others = было сохранено здесь, но больше не находится, как и всё сохранённое здесь; повторно сохраняется только по запросу

same-bytes = те же данные сохранены под другим именем
in-library = уже есть в вашей медиатеке: { $asset }
better-in-archives = в архивах теперь лучше: { $better }
better-more-pixels = больше пикселей
    .known = пиксели: { $now } вместо { $was }
better-more-bytes = файл большего размера
    .known = { $now } кБ вместо { $was } кБ
better-date = дата
    .known = { $was ->
        [unknown] дата { better-precision-now } вместо неизвестной
       *[known] дата { better-precision-now }, а не { better-precision-was }
    }
better-precision-now = { $now ->
    [second] с точностью до секунды
    [minute] с точностью до минуты
   *[month] с точностью до месяца
}
better-precision-was = { $was ->
    [second] до секунды
    [minute] до минуты
   *[month] до месяца
}
better-caption = другая подпись
better-place = место съёмки
cannot-replace = эта галерея не позволяет заменить другой файл
changed-in-roll = в архивах теперь лучше, но после сохранения файл изменили в галерее; оставлен без изменений

dated-at-save = с датой сохранения, а не публикации, как и просили
cut-off = сохранено как есть: файл обрывается слишком рано, часть { $media ->
    [photo] фото
   *[video] видео
} может отсутствовать; { $from_link ->
    [true] сохраните ссылку ещё раз позже
   *[false] скачайте экспорт ещё раз, а если в нём то же самое, запросите новый
}
came-damaged = сохранено по вашему запросу, хотя дважды пришло повреждённым: { $damage ->
    [cut_off] нет конца файла
   *[broken] часть файла повреждена
}; сохраните ссылку ещё раз позже
smaller = сохранено в меньшем размере, чем было загружено: на странице в Instagram нет файла больше; если это ваше, он может быть в вашем экспорте
silent = сохранено без звука: на странице в Instagram сказано, что звук есть, но в файле его нет; откройте в Instagram, чтобы услышать
metadata-partly = сохранено с частью метаданных: { not-tagged }{ beside }
metadata-not-written = сохранено без метаданных: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; все они записаны в файле .xmp рядом
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] фото повреждено
    [large_photo_has_some] фото больше 8 МиБ и уже содержит метаданные
    [large_photo] фото больше 8 МиБ
    [fragmented] видео состоит из фрагментов
    [no_room_for_year_in_video] нет даты в заголовке видео: в нём не помещается год
    [video_cannot_grow] нет места съёмки и подписи: заголовок видео нельзя увеличить
    [video_header_damaged] заголовок видео повреждён
    [video_header_long] заголовок видео больше 8 МиБ
    [two_exif_blocks] в фото больше одного блока EXIF
    [exif_cannot_grow] метаданные фото находятся там, где их нельзя увеличить
    [photo_header_damaged] заголовок фото повреждён
    [photo_header_long] заголовок фото слишком длинный
    [no_room_for_year] дата не записана: год не помещается в EXIF
    [caption_cut] подпись сокращена: она не помещается в файл целиком
    [caption_left_out] подпись не записана: в файле для неё нет места
    [exif_damaged] данные EXIF, уже имеющиеся в файле, повреждены
    [exif_full] данные EXIF, уже имеющиеся в файле, не оставляют места
    [metadata_far_behind] метаданные фото лежат дальше первых 8 МиБ
    [motion_photo] файл фото содержит и видео
    [no_room_in_table] в таблице расположения данных фото нет места
    [gif] в GIF нет полей для даты и места
   *[web_m] в WebM метаданные не записываются
}
old-one-not-taken-out = файл в галерее, но заменяемый пока не удалось убрать; сохраните ещё раз
no-album = сохранено без альбома: галерея не смогла его создать или не имеет на это права

no-source = каталог не знает, где находятся данные
download-gone = скачанного файла больше нет; сохраните ссылку ещё раз
archive-gone = { $archive } больше не на месте; верните архив и сохраните ещё раз
archive-changed = { $archive } — уже не то, что было импортировано; верните прежний архив или импортируйте этот заново
file-gone = файла больше нет в { $archive }; верните его и сохраните ещё раз
damaged-in-archive = повреждено в { $archive } ({ $system }); скачайте архив ещё раз
empty-file = файл пуст
reading-broke = при чтении произошла ошибка, которой не должно быть; пожалуйста, сообщите о ней

space-needed = нужно { $needed } МБ, свободно { $free } МБ; освободите место и сохраните ещё раз или сохраняйте меньше за один раз
no-room-at = в { $path } больше нет места; освободите место и сохраните ещё раз
no-room-for-ledger = для журнала больше нет места; освободите место и сохраните ещё раз
cannot-write = нельзя записать в { $path }; разрешите запись или выберите другую папку
place-gone = { $path } больше не на месте; верните и сохраните ещё раз
too-large = слишком большой файл для файловой системы { $path }
system-said = { $path }: { $system }
not-confirmed = нет уверенности, что сохранено: диск { $path } не подтвердил запись ({ $system }); сохраните ещё раз
names-taken = { $count ->
    [one] { $count } файл уже называется { $name }
    [few] { $count } файла уже называются { $name }
    [many] { $count } файлов уже называются { $name }
   *[other] { $count } файла уже называются { $name }
}
staged-file-gone = подготовленный файл кто-то убрал
not-in-this-folder = его нет в этой папке
not-its-turn = была не его очередь
not-there-after-adding = галерея приняла файл, но его там нет
may-be-there = возможно, те же данные только что сохранены; сохраните ещё раз, чтобы узнать
not-in-roll-any-more = файла больше нет в галерее; сохраните ещё раз
no-answer = галерея ответила не за все файлы; сохраните ещё раз
mixed-up = галерея перепутала свои файлы
in-cloud = файл в iCloud и сейчас не на этом устройстве; он не пропал: подключитесь к интернету и попробуйте ещё раз
still-there = файл убрали, но он всё ещё там
roll-too-slow = { $seconds ->
    [one] галерея не ответила за { $seconds } секунду; сохраните ещё раз
    [few] галерея не ответила за { $seconds } секунды; сохраните ещё раз
    [many] галерея не ответила за { $seconds } секунд; сохраните ещё раз
   *[other] галерея не ответила за { $seconds } секунды; сохраните ещё раз
}
roll-broke = неожиданная ошибка галереи: { $text }

cannot-undo = эта галерея не позволяет ничего отменить
declined = на вопрос, можно ли это удалить, был ответ «нет»; файл останется, пока вы не попробуете снова
old-one-not-kept = заменённый файл не сохранился: эта галерея так не умеет
old-one-kept-no-more = заменённый файл больше не хранится
old-one-has-no-place = заменённый файл не удалось вернуть: его имя теперь занято другим
old-one-not-brought-back = заменённый файл не удалось вернуть
old-one-not-there = заменённый файл вернули, но его там нет

roll-said = { $trouble ->
    [not_allowed] нет разрешения: { $text }
    [no_space] недостаточно места: { $text }
    [unreachable] недоступно: { $text }
    [refused] отказано: { $text }
    [not_durable] нет уверенности, что сохранено: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: сохранение { $run }, { $moment }
report-heading = Ваши фото и видео из Instagram
report-save = Сохранение { $run }, { $moment }, в { $roll }
report-to-the-pictures = К снимкам
report-months = Месяцы
report-in-the-roll = В галерее
report-not-in-the-roll = Не в галерее
report-no-pictures = Ничего.
report-nothing-left-out = Ничего: всё на месте.
report-planned = Фото и видео
report-saved = Сохранено
report-already-there = Уже было
report-skipped = Пропущено
report-failed = Не удалось
report-written = Записано
report-replaced = Заменено лучшими
report-better = Лучше в экспорте
report-photos = { $count ->
    [one] { $count } фото
    [few] { $count } фото
    [many] { $count } фото
   *[other] { $count } фото
}
report-videos = { $count ->
    [one] { $count } видео
    [few] { $count } видео
    [many] { $count } видео
   *[other] { $count } видео
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = и ещё { $number } в галерее, но не показано здесь: страница со всеми снимками не открылась бы
report-month = { $month ->
    [january] январь
    [february] февраль
    [march] март
    [april] апрель
    [may] май
    [june] июнь
    [july] июль
    [august] август
    [september] сентябрь
    [october] октябрь
    [november] ноябрь
   *[december] декабрь
} { $year }
report-short-month = { $month ->
    [january] янв.
    [february] февр.
    [march] март
    [april] апр.
    [may] май
    [june] июнь
    [july] июль
    [august] авг.
    [september] сент.
    [october] окт.
    [november] нояб.
   *[december] дек.
}
report-date-unknown = Дата неизвестна
report-failed-because = Не удалось: { $why }
report-skipped-because = Пропущено: { $why }
report-various-reasons = Не удалось или пропущено: разные причины
report-kind = { $kind ->
    [post] публикация
    [reel] видео Reels
    [igtv] IGTV
    [archived_post] публикация из архива
    [story] история
    [highlight] актуальное
    [profile_photo] фото профиля
    [thread] публикация Threads
    [other] другое
    [message] сообщение
   *[recently_deleted] недавно удалённое
}
report-caption = { $moment }, { report-kind }
report-photo = Фото: { report-kind }, { $moment }
report-video = Видео: { report-kind }, { $moment }
report-photo-not-drawn = Фото без превью: { report-kind }, { $moment }
report-footer = Создано Keepsake { $version } на этом устройстве; ничего не отправлено. Маленькие снимки — копии для этой страницы, оригиналы в галерее.
pairs-title = Keepsake: копии в вашей медиатеке
pairs-heading = Что уже есть в вашей медиатеке
pairs-library = Сравнено с { $name }
pairs-new = Новое
pairs-ask = Возможно, то же самое
pairs-asked = При сохранении они добавляются, пока вы не скажете, что из них то же самое: keepsake match с --same или --different и номером под публикацией.
pairs-there = Уже в вашей медиатеке
pairs-none = Ничего.
pairs-more = и не показано здесь: { $number }; страница со всеми не открылась бы
pairs-post = В экспорте
pairs-asset = В вашей медиатеке
pairs-picture = Фото в вашей медиатеке: { $asset }
pairs-distance = Различается признаков: { $distance } из 256
pairs-cue = { $cue ->
    [bytes] те же байты
    [picture] совпадает в каждой части
    [date] снято за месяц до публикации
    [shape] целиком, в том же формате кадра
    [size] пикселей не меньше
    [length] та же длительность
   *[answer] так сказали вы
}
pairs-footer = Создано Keepsake { $version } на этом устройстве; ничего не отправлено, и в вашей медиатеке ничего не изменено.
copy-link = откройте публикацию в Instagram, нажмите «Поделиться» и скопируйте ссылку
from-export = если она ваша, сохраните её из своего экспорта
refusal-no-link = здесь нет ссылки на Instagram; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram показывает истории и актуальное только тем, кто вошёл в аккаунт; ваши есть в вашем экспорте, сохраните его
    [profile] эта ссылка ведёт на целый профиль; делитесь отдельными публикациями или сохраните свой профиль из экспорта
    [sound] эта ссылка ведёт на звук и видео с ним; откройте одно видео в Instagram, нажмите «Поделиться» и скопируйте ссылку
    [place] эта ссылка ведёт на место и публикации оттуда; { copy-link }
    [hashtag] эта ссылка ведёт на хештег или поиск; { copy-link }
    [recommendations] эта ссылка ведёт на рекомендации Instagram; { copy-link }
    [messages] эта ссылка ведёт в сообщения, которые видят только их участники; ваши есть в вашем экспорте, сохраните его
    [account] эта ссылка ведёт на страницу Instagram для вашего аккаунта, а не на публикацию; { copy-link }
   *[elsewhere] эта ссылка не ведёт на публикацию; { copy-link }
}
refusal-look-alike = { $host } — это не Instagram, запроса туда не было; { copy-link }
refusal-holds-files = { $host } хранит файлы Instagram по адресам, которые устаревают; { copy-link }
refusal-cut-link = эта ссылка обрезана; откройте публикацию в Instagram, нажмите «Поделиться» и скопируйте ссылку целиком
refusal-threads = эта ссылка ведёт в Threads, публикации которого не относятся к Instagram; ваши есть в вашем экспорте Instagram, сохраните его
refusal-not-found = Instagram не показывает эту публикацию: она удалена или её аккаунт закрыт; { from-export }
refusal-gated = { $gate ->
    [age] Instagram показывает эту публикацию только тем, кто вошёл в аккаунт и достиг нужного возраста; { from-export }
    [region] Instagram не показывает эту публикацию в стране, откуда идёт соединение; { from-export }
   *[other] Instagram показывает эту публикацию только некоторым из тех, кто вошёл в аккаунт; { from-export }
}
refusal-withheld = Instagram ничего не показывает из этой публикации тем, кто не вошёл в аккаунт, и не говорит почему: она может быть закрыта, ограничена или удалена; { from-export }
refusal-new-form = публикация есть на странице, но в виде, который этот Keepsake не умеет читать; обновите Keepsake или откройте публикацию в Instagram
refusal-shell = Instagram прислал пустую страницу, как посетителям, которых считает программами; попробуйте позже или откройте публикацию в браузере и передайте Keepsake полученную там страницу
refusal-throttled = пока Instagram больше ничего не даёт тем, кто не вошёл в аккаунт; попробуйте через несколько часов
refusal-resting = Instagram попросил сделать паузу; попробуйте после { $until }
refusal-day-is-full = запрошено страниц сегодня: { $count }, больше Instagram не допускает; остальное сохраните завтра
refusal-share-unresolved = Instagram не сказал, куда ведёт эта короткая ссылка; откройте её, нажмите «Поделиться» и скопируйте ссылку заново
refusal-unknown-page = Instagram ответил так, как Keepsake не знает ({ $name }); попробуйте позже или посмотрите публикацию в браузере
refusal-unknown-status = Instagram ответил так, как Keepsake не знает (статус { $status }); попробуйте позже или посмотрите публикацию в браузере
refusal-unknown-answer = Instagram ответил так, как Keepsake не знает ({ $answer ->
    [no_page] это не страница
    [endless] страница без конца
   *[elsewhere] ведёт в другое место
}); попробуйте позже или посмотрите публикацию в браузере
refusal-other-page = указанная страница не показывает эту публикацию; откройте её в браузере без входа в аккаунт, дождитесь изображения, сохраните страницу и укажите её
refusal-cut-page = указанная страница неполная; откройте публикацию в браузере без входа в аккаунт, дождитесь изображения, сохраните страницу ещё раз и укажите её
refusal-profile-page = указанная страница — это страница профиля; откройте саму публикацию в браузере без входа в аккаунт, сохраните её страницу и укажите её
refusal-server-trouble = у серверов Instagram неполадки; попробуйте через час
refusal-unreachable = не удалось связаться с Instagram: { $how ->
    [broke_off] соединение прервалось
    [not_in_time] ответ не пришёл вовремя
    [silent] какое-то время ничего не приходило
    [too_long] это заняло слишком много времени
    [not_readable] ответ нельзя было прочитать
    [sent_around] пересылка с одного адреса на другой
    [other_part] пришла не та часть, что запрошена
    [other_file] файл уже не тот
   *[nothing] ответа не было
}; проверьте соединение и попробуйте снова
refusal-not-trusted = ответивший сервер не смог доказать, что он Instagram (его сертификату TLS нет доверия), поэтому ничего не запрашивалось; так бывает в сети Wi-Fi со входом, в сети компании, из-за антивируса или неверных часов; используйте другую сеть и попробуйте снова
refusal-no-name = адрес сервера Instagram не найден; проверьте, что устройство в сети и ничто в ней (фильтр, DNS) не блокирует Instagram, и попробуйте снова
refusal-no-connection = нет соединения с сервером Instagram; проверьте, что устройство в сети и не мешает брандмауэр или прокси, и попробуйте снова
refusal-no-such-slide = изображений в этой публикации: { $count }; изображения { $asked } нет
refusal-slide-left-out = на странице этой публикации не хватает изображений, и ни об одном из показанных нельзя сказать наверняка, что это изображение { $asked }; откройте публикацию в Instagram
refusal-no-media = Instagram не показывает ни фото, ни видео этой публикации; откройте её в Instagram

not-archive-empty = файл пуст; скачайте его ещё раз
not-archive-incomplete = ZIP неполный, нет его конца; скачайте его ещё раз
not-archive-split = это один том разделённого ZIP; соедините или распакуйте тома и укажите результат
not-archive-too-many-entries = в нём миллионы файлов, намного больше, чем в любом экспорте
not-archive-bomb = после распаковки он якобы займёт { $gigabytes } ГБ, чего не может быть; он повреждён или создан во вред
not-archive-other-file = это { $kind ->
    [rar] архив RAR
    [seven_zip] архив 7-Zip
    [gzip] архив gzip
    [bzip2] архив bzip2
    [xz] архив xz
    [zstandard] архив Zstandard
    [tar] архив tar
    [pdf] файл PDF
   *[photo_or_video] фото или видео
}; укажите ZIP от Instagram или папку, куда он распакован
not-archive-web-page = это не ZIP, а веб-страница, как от устаревшей ссылки; войдите в аккаунт и скачайте ещё раз
not-archive-part-of-export = это один файл распакованного экспорта; укажите всю папку или ZIP
not-archive-unknown = это не ZIP и не папка
not-archive-packed-inside = он упакован внутри другого ZIP, и там его нельзя прочитать; распакуйте внешний ZIP и укажите папку
not-archive-encrypted-inside = он зашифрован внутри другого ZIP; распакуйте внешний ZIP с его паролем и укажите папку
not-archive-open-folder = это открытая папка; укажите её путь
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } нельзя прочитать как архив: { $unfit }
trouble-other-archive = { $is_known ->
    [false] такого архива больше нет; добавьте его как новый
   *[true] { $given } — другой архив, а прочитан был { $asked }; выберите тот или добавьте этот как новый
}
trouble-nothing-found = публикации Instagram не найдены: { $paths }{ $notes }
more-notes = и ещё { $more }
all-archives = все архивы
trouble-no-archive-chosen = выберите хотя бы один архив
trouble-no-open-file = это не открытый файл: { $system }
trouble-only-paths = здесь нельзя передавать открытые файлы; укажите путь
trouble-no-bytes = данных нет ни в одном известном архиве
trouble-bytes-unreadable = данные нельзя прочитать: { $system }
trouble-no-picture = изображения нет: { $system }
trouble-not-there = { $path }: такого файла или папки нет
trouble-not-allowed = { $path }: нет разрешения открыть
trouble-read-only = { $path }: туда ничего нельзя записать
trouble-disk-full = { $path }: диск заполнен; освободите место и попробуйте снова
trouble-system-said = { $path }: { $system }
trouble-catalog-full = диск с каталогом заполнен; освободите место и попробуйте снова
trouble-catalog-busy = с каталогом работает другая программа; попробуйте через минуту
trouble-catalog-read-only = нельзя записать в каталог; разрешите запись или выберите другую папку
trouble-catalog-gone = каталог нельзя открыть; проверьте, на месте ли его папка
trouble-not-a-catalog = { $path } — не каталог Keepsake; файл оставлен как есть
trouble-newer-catalog = { $path } записан более новой версией Keepsake; обновите Keepsake, чтобы открыть его
trouble-catalog-not-updated = каталог нельзя обновить: { $system }
trouble-catalog-failed = ошибка каталога: { $system }
trouble-other-save = другое сохранение использует { $path }; дождитесь его окончания
trouble-save-goes-on = идёт сохранение или чтение; остановите его или дождитесь окончания
trouble-too-late = сохранение не дождалось этой галереи
trouble-stopped = остановлено
trouble-no-place = это не место в списке, названное страницей
trouble-no-month = нет месяца { $month } в { $year } году
trouble-no-date = это не дата: { $system }
trouble-no-zone = нет часового пояса с названием { $name }
trouble-no-run = нет сохранения с номером { $run }
trouble-not-to-be-resumed = сохранение с номером { $run } нельзя продолжить: оно шло в другую галерею, было отменено, ничего не включало или записано другой версией; начните новое
trouble-unknown-media = такого фото или видео нет в каталоге
trouble-asset-not-there = в галерее нет этого файла в том виде, в каком он был добавлен
trouble-saved-as = это уже есть в галерее как { $asset }; другая копия не учтена
trouble-asset-of-another = { $asset } — это другое фото или видео, сохранённое раньше
trouble-closed = этот каталог был закрыт; откройте его снова
trouble-run-before = это уже выполнялось; начните заново
trouble-miscounted = журнал отчитывается за { $accounted } из { $planned } запланированных файлов; пожалуйста, сообщите об этом
trouble-no-network = сетью нельзя воспользоваться: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , и ещё { $more }
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] запись { $entry }
   *[false] первая — запись { $entry }
}
quoted = «{ $text }»
oddity-list-cut-off = список файлов обрывается, прочитано файлов: { $count }; скачайте архив ещё раз
oddity-entries = { $fault ->
    [unsafe_name] пропущено: имя небезопасно
    [link] пропущено: это символическая ссылка
    [twice] встречается несколько раз, взят последний
    [not_text] пропущено: имя — не читаемый текст
    [too_deep] пропущено: папка лежит слишком глубоко
    [camera_roll] пропущено: это галерея, созданная Keepsake
    [empty] пропущено: по имени это фото или видео, но файл пуст; скачайте экспорт ещё раз
    [not_media] пропущено: по имени это фото или видео, но такого содержимого Keepsake не знает
    [in_cloud] пропущено: находится в облаке, а не на этом устройстве; сначала скачайте на это устройство
   *[closed] пропущено: система не даёт прочитать
}: { $first }{ oddity-more }
oddity-packed-otherwise = упаковано способом { $method }, который Keepsake не читает; распакуйте ZIP и укажите папку: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] не тронуто: в этом ZIP нет экспорта Instagram
    [unfinished] не тронуто: судя по имени, скачивание не закончено; если закончено, уберите это окончание
   *[too_many] не открыто: лежит слишком глубоко или среди слишком многих; укажите сам этот ZIP, если он часть экспорта
}: { $first }{ oddity-more }
oddity-zips-unreadable = ZIP, который нельзя прочитать: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = не тронуто: { $unfit }: { $first }{ oddity-more }
oddity-strays = не тронутые фото и видео, которых нет ни в одном указателе и о которых ничто не говорит, что они из Instagram: { $count } ({ $places }); чтобы взять и их, положите их в папку media/other
oddity-stray-top = { $items } на верхнем уровне
oddity-stray-in = { $items } в { $folder }
oddity-stray-rest = { $alone ->
    [true] остальное в другой папке
   *[false] остальное в других папках ({ $more_folders })
}
oddity-names-unread = файл называет { $media }, для которых не прочитан ни один указатель; известен в лучшем случае месяц их папки; сделайте экспорт ещё раз в формате JSON или сообщите, что это за файл
oddity-photos = фото: { $count }
oddity-videos = видео: { $count }
oddity-both = { $before } и { $next }
oddity-not-in-any-part = ссылок, чьих фото и видео нет ни в одном архиве: { $count }; возможно, у экспорта есть ещё части
oddity-captions-differ = подписей, которые различаются в экспортах, из которых ни один не известен как более новый: { $count }; оставлена одна из двух
oddity-index-too-large = пропущено: слишком велико для указателя
oddity-index-unreadable = нельзя прочитать: { $system }
oddity-file-empty = файл пуст; скачайте архив ещё раз
oddity-utf16 = файл записан в UTF-16, чего в экспорте не бывает; возьмите файл таким, каким он скачан
oddity-file-cut-off = файл обрывается после байта { $byte }; то, что раньше, прочитано; скачайте архив ещё раз
oddity-no-json = файл — не JSON; скачайте архив ещё раз
oddity-invalid-json = файл — неверный JSON начиная с байта { $byte }; то, что раньше, прочитано
oddity-file-not-unpacked = файл нельзя распаковать после байта { $byte }; то, что раньше, прочитано; скачайте архив ещё раз
oddity-page-cut-off = страница обрывается посреди публикации; то, что раньше, прочитано; скачайте архив ещё раз
oddity-page-not-unpacked = страницу нельзя распаковать после байта { $byte }; то, что раньше, прочитано; скачайте архив ещё раз
oddity-characters-replaced = некоторые символы повреждены; они заменены
oddity-impossible-times = публикаций с невозможным временем (до октября 2010 года или в будущем), которое не принято: { $count }
oddity-entries-broken = непрочитанных записей, неверный JSON: { $count } ({ oddity-in-entry })
oddity-entries-too-large = непрочитанных записей, больше { $mebibytes } МиБ: { $count } ({ oddity-in-entry })
oddity-entries-mended = записей, в которых заменены символы, не являющиеся текстом: { $count } ({ oddity-in-entry })
oddity-entries-unknown = непрочитанных записей вида, неизвестного этой версии: { $count } ({ oddity-in-entry })
oddity-media-nameless = непрочитанных фото и видео без пути: { $count } ({ oddity-in-entry })
oddity-guessed-carousels = групп без подписи из одной секунды, каждая принята за одну публикацию: { $count }
oddity-dates-unread = непрочитанных дат: { $count } ({ $examples }); месяц берётся из папки, если она его называет
oddity-dates-disputed = непрочитанных дат, которые могут означать больше одного момента: { $count } ({ $examples })
oddity-dates-contradicted = непринятых дат, так как папка изображения называет другой месяц: { $count } ({ $examples }); взят этот месяц
oddity-fields-unknown = пропущенных полей с неизвестным названием: { $count } ({ $examples })
oddity-stories-maybe-others = историй, которые могут быть чужими и сохраняются как ваши, так как поле об этом на неизвестном языке: { $count }
oddity-posts-maybe-others = публикаций, которые могут быть чужими и сохраняются как ваши, так как название раздела не говорит, чьи они: { $count }
oddity-posts-maybe-drafts = публикаций, которые могут быть неопубликованными черновиками и сохраняются: об этом может говорить отметка с неизвестным названием: { $count }
oddity-places-maybe-lost = публикаций, которые могут потерять место: два числа с неизвестным названием могут им быть: { $count }
oddity-posts-undated = публикаций без даты: { $count }
oddity-entries-without-media = пропущенных записей без фото и видео: { $count }
oddity-captions-cut = подписей длиннее, чем бывают в Instagram, обрезано: { $count }
oddity-media-too-many = пропущенных фото и видео, так как столько или такого длинного пути нет ни в одной публикации: { $count }
oddity-media-outside = фото и видео вне публикаций, сведения страницы о которых пропущены: { $count }
oddity-texts-unknown = пропущенных непонятных текстов рядом с фото или видео: { $count }
oddity-tags-too-long = пропущенных слишком длинных тегов: { $count }
oddity-other = { $text }
