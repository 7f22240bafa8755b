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
   *[reposts] чужая публикация, репост; сохраняется только по запросу
}
no-media = это не фото и не видео
removed-by-you = вы удалили это оттуда, где оно было сохранено; повторно сохраняется только по запросу
gone-with-all-others = было сохранено здесь, но больше не находится, как и всё сохранённое здесь; повторно сохраняется только по запросу

same-bytes = те же данные сохранены под другим именем
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
still-there = файл убрали, но он всё ещё там
roll-too-slow = { $seconds ->
    [one] галерея не ответила за { $seconds } секунду; сохраните ещё раз
    [few] галерея не ответила за { $seconds } секунды; сохраните ещё раз
    [many] галерея не ответила за { $seconds } секунд; сохраните ещё раз
   *[other] галерея не ответила за { $seconds } секунды; сохраните ещё раз
}

cannot-undo = эта галерея не позволяет ничего отменить
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
