# Что стоит за переменными и вариантами, сказано в en.ftl.

items = { $items ->
    [one] { $items } фото или видео
    [few] { $items } фото и видео
    [many] { $items } фото и видео
   *[other] { $items } фото и видео
}
photos = { $photos ->
    [one] { $photos } фото
    [few] { $photos } фото
    [many] { $photos } фото
   *[other] { $photos } фото
}
videos = { $videos ->
    [one] { $videos } видео
    [few] { $videos } видео
    [many] { $videos } видео
   *[other] { $videos } видео
}
posts = { $posts ->
    [one] { $posts } публикация
    [few] { $posts } публикации
    [many] { $posts } публикаций
   *[other] { $posts } публикации
}
archives = { $archives ->
    [one] { $archives } архив
    [few] { $archives } архива
    [many] { $archives } архивов
   *[other] { $archives } архива
}
published = { $period ->
    [moment] опубликовано { $from }
   *[span] опубликовано с { $from } по { $until }
}
date-unknown = дата неизвестна
less-than-a-second = меньше секунды
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } год
    [few] { $time } года
    [many] { $time } лет
   *[other] { $time } года
}
weeks = { $time ->
    [one] { $time } неделя
    [few] { $time } недели
    [many] { $time } недель
   *[other] { $time } недели
}
days = { $time ->
    [one] { $time } день
    [few] { $time } дня
    [many] { $time } дней
   *[other] { $time } дня
}
hours = { $time ->
    [one] { $time } час
    [few] { $time } часа
    [many] { $time } часов
   *[other] { $time } часа
}
minutes = { $time ->
    [one] { $time } минута
    [few] { $time } минуты
    [many] { $time } минут
   *[other] { $time } минуты
}
seconds = { $time ->
    [one] { $time } секунда
    [few] { $time } секунды
    [many] { $time } секунд
   *[other] { $time } секунды
}
media-type = { $media_type ->
    [photo] фото
    [video] видео
   *[file] файл
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = Часть того, чего не хватает, лежит в папке, в которой находится указанная; укажите её: { $folder }
notes-heading = Стоит знать:
notes-more = и ещё { $count }; --json покажет все
reasons-failed = Не удалось сохранить ({ $count }):
reasons-left-alone = Пропущено ({ $count }):
reasons-saved = Сохранено, но есть что знать ({ $count }):
reasons-there = Уже было, но есть что знать ({ $count }):
reasons-others = по другим причинам; `keepsake ledger --run N` покажет все
page-is-in = Отчёт находится в { $path }.

doing-reading = Чтение
doing-saving = Сохранение
doing-finding = Поиск
doing-downloading = Скачивание
doing-removing = Удаление
doing-drawing = Создание отчёта
doing-library = Просмотр медиатеки
doing-posts = Просмотр публикаций
doing-comparing = Сравнение
progress-of = { $done } из { $all }
progress-rate = { $count }, { $rate }/с
progress-waiting = ожидание
progress-left = осталось: { duration }
progress-line = { $doing }: { $count }, { $left }

failure-error = ошибка:
failure-stopping = Работа остановится после текущего файла. Нажмите Ctrl+C ещё раз, чтобы завершить сразу.
failure-stopped = Остановлено. Чтобы продолжить, выполните команду ещё раз:
failure-no-signals = не получается отслеживать Ctrl+C: { $system }
failure-unwritten = результат не удалось записать: { $why }
failure-disk-full = диск заполнен; освободите место и попробуйте снова
failure-read-only = туда ничего нельзя записать
failure-which-export = Экспорт, который читает Keepsake, можно получить в Instagram: Центр аккаунтов > Ваша информация и разрешения > Экспорт вашей информации; выберите там публикации и истории.
failure-catalog-damaged = Переместите { $file } в другую папку и сохраните ещё раз: фото или видео, которое получило бы то же имя и те же байты, уже есть; любое другое будет сохранено второй раз.
failure-paused = сохранение прервано: { $why }
failure-no-room = места не хватает: нужно { $needed }, свободно { $free }.
failure-make-room = Освободите место, выберите другой диск с помощью --to или сохраните часть с помощью --from и --to-date.
refused-days = --from позже, чем --to-date
refused-camera-roll = { $path } находится в папке, в которую сохраняет Keepsake ({ $roll }), и не является экспортом из Instagram
refused-inside = экспорт { $export } и папка { $roll } лежат друг в друге; укажите другую папку с помощью --to
refused-library-inside = папка { $library } лежит в экспорте { $export }, и всё оказалось бы уже там; укажите папку с вашими собственными фотографиями
refused-empty-text = для сохранения указан пустой текст; укажите ZIP, папку или ссылку
refused-both = указаны и экспорт, и ссылки; сохраните одно после другого
refused-no-roll = { $path } — не папка, в которую сохранял Keepsake; укажите, где она, с помощью --to FOLDER
refused-file = { $path } — это файл; укажите папку с помощью --to
refused-for-links = { $option } относится к публикации по ссылке; укажите вместе с ней ссылку
refused-for-exports = ссылка уже говорит, что сохранить; { $option } относится к экспорту
refused-dry-run = ссылка уже говорит, что сохранить; --dry-run относится к экспорту (`keepsake resolve` скажет, куда ведёт ссылка)
refused-nothing-begun = здесь ещё не начинали сохранение; укажите экспорт, чтобы сохранить его с начала
refused-taken-back = последнее сохранение отменено; укажите экспорт, чтобы сохранить его ещё раз
refused-nothing-left = последнее начатое здесь сохранение завершено; продолжать нечего
refused-no-run = нет сохранения с номером { $run }; `keepsake ledger` перечислит их
refused-no-such-media = в указанном нет фото или видео с именем { $media }; `keepsake list --json` перечислит их
refused-nothing-to-undo = не осталось сохранений, которые можно отменить; `keepsake ledger` перечислит их
refused-nothing-like = в медиатеке нет ничего похожего на { $name }; `keepsake match --json` скажет, для чего похожее есть
refused-is-page = { $path } — страница публикации, а не экспорт; публикацию сохранит эта команда:
refused-is-no-page = { $path }: { $why }; затем укажите её: `keepsake save LINK --page FILE`
refused-page = отчёт нельзя записать в { $path }: { $why }
page-is-folder = это папка; укажите файл
page-is-other = там лежит файл, который не является отчётом Keepsake; он останется без изменений; укажите другой
page-without-folder = папки для него нет; создайте её или укажите другую

scan-found = <b>{ photos } и { videos }</b> ({ $size }), всего { archives }.
scan-found-published = <b>{ photos } и { videos }</b> ({ $size }), всего { archives }, { published }.
scan-by-kind = Перечисленные фото и видео по видам:
scan-by-year = Перечисленные фото и видео по годам:
scan-missing = из них нет { $count }
scan-left-alone = Будет пропущено ({ $count }):
scan-nothing = Сохранять нечего.
scan-to-save = Чтобы сохранить { items }:
scan-to-save-once = Чтобы сохранить { items } (ещё { $same ->
    [one] { $same } совпадает с другим
    [few] { $same } совпадают с другими
    [many] { $same } совпадают с другими
   *[other] { $same } совпадают с другими
}):
kinds = { $kind ->
    [post] Публикации
    [reel] Видео Reels
    [igtv] IGTV
    [archived_post] Публикации из архива
    [story] Истории
    [highlight] Актуальное
    [profile_photo] Фото профиля
    [thread] Публикации Threads
    [other] Другое
    [message] Сообщения
   *[recently_deleted] Недавно удалённое
}

list-end = Всего: { items }; без файла: { $missing }, только по запросу: { $unasked }

save-nothing-fits = Под эти параметры ничего не подходит.
save-planned = К сохранению: { items } ({ $size }) в { $roll }.
save-planned-free = К сохранению: { items } ({ $size }) в { $roll }, где свободно { $free }.
save-planned-there = Уже было: { $count }.
save-planned-left-alone = Пропущено: { $count }.
save-planned-failed = Нельзя сохранить: { $count }.
save-planned-ask = К сохранению, хотя, возможно, уже есть в вашей медиатеке: { $count } (`keepsake match` скажет, что именно).
save-planned-better = В папке, но в указанном лучше: { $count }.
save-undated = Исключено из-за --from и --to-date, так как неизвестно, когда это опубликовано: { items }.
save-there-is = Здесь { photos } и { videos }, { published }.
save-dry-run = Это была проверка; ничего не сохранено.
save-nothing = <b>Ничего не сохранено</b> в { $roll }.
save-nothing-new = Для { $roll } <b>нет ничего нового</b>.
save-saved = <b>Сохранено: { items }</b> ({ $size }) в { $roll }, время: { duration }.
save-saved-at-once = <b>Сохранено: { items }</b> ({ $size }) в { $roll }, время: { less-than-a-second }.
save-in-library = Уже есть среди ваших фото, поэтому не добавлено: { $count }.
save-there = Уже было, или тот же снимок, что и другой: { $count }.
save-replaced = Из сохранённого заменило прежние версии: { $count }; `keepsake undo` вернёт их.
save-better-left = Из них в указанном лучше, но оставлено без изменений: { $count } (`keepsake ledger --run { $run }` скажет почему).
save-better = Из них можно заменить лучшими: { $count }; выполните команду ещё раз с --replace (`keepsake ledger --run { $run }` скажет, что лучше).
save-catalog-missing = файлов, помещённых сюда прежним сохранением, судя по имени: { $count }; каталога, который о них знает ({ $state }), нет. Фото или видео, которое получило бы то же имя и те же байты, уже есть, но выяснить это может только само сохранение; любое другое (другой --zone, другие альбомы, изменённый файл) будет сохранено второй раз. Ничто из того, что здесь есть, не изменяется и не удаляется
the-link = ссылка
save-empty-page = { $said }; или сохраните страницу, которую браузер показывает без входа, и укажите её: `keepsake save LINK --page FILE`
save-fewer = { $link }: на странице меньше, чем в публикации; не хватает: { items }; остальное откройте в Instagram
save-fewer-one = { $link }: на странице меньше, чем в публикации; не хватает: { items } (изображение { $slides }); остальное откройте в Instagram
save-fewer-some = { $link }: на странице меньше, чем в публикации; не хватает: { items } (изображения { $slides }); остальное откройте в Instagram

undo-ask = Удалить { items } ({ $size }), что сохранение { $run } поместило в { $roll }? Изменённое с тех пор останется. [д/Н]
undo-ask-replaced = Удалить { items } ({ $size }), что сохранение { $run } поместило в { $roll }? Изменённое с тех пор останется, заменённое вернётся. [д/Н]
undo-yes = д да
undo-nobody = undo спрашивает, прежде чем удалить { items } ({ $size }), что сохранение { $run } поместило в { $roll }, а ответить некому; выполните команду ещё раз с --yes
undo-no-answer = ответ не удалось прочитать: { $system }
undo-kept = Ничего не удалено.
undo-nothing-there = От сохранения { $run } в папке больше ничего нет.
undo-removed = Удалено: { items } из сохранения { $run }.
undo-gone = Удалено ещё раньше: { $count }.
undo-brought-back = Возвращено заменённое: { items }.
undo-brought-back-empty = Возвращён таким, каким был, и пуст: { $file }
undo-removed-before = Удалено раньше: { $file } ({ $why })
undo-stayed = Не удалено: { $file } ({ $why })
undo-changed = Не удалено, так как файл изменили: { $file }
undo-failed = Не удалось удалить: { $file } ({ $why })
undo-left = Ещё не удалено: { items }.

ledger-run = <b>Сохранение { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Вместе с тем, что оно продолжает (сохранения { $first }–{ $last }): { ledger-counts }
ledger-counts = сохранено: { $saved } ({ $size }), уже было: { $there }, пропущено: { $skipped }, не удалось: { $failed }
ledger-end = { $end ->
    [undone] ; отменено { $undone }
    [open] ; не завершено
    [stopped] ; остановлено
    [paused_by_person] ; приостановлено, чтобы продолжить позже
    [ended_by_system] ; завершено системой
    [cut_short] ; прервано до конца
    [paused] ; прервано: { $why }
   *[completed] { "" }
}
ledger-undo = Отменено { $moment }: удалено: { $removed }
ledger-brought-back = , возвращено заменённых: { $count }
ledger-gone = , не было ещё раньше: { $count }
ledger-changed = , оставлено из-за изменений: { $count }
ledger-stayed = , оставлено, так как заменённого больше нет: { $count }
ledger-not-removed = , не удалено: { $count }
ledger-left = , ещё не удалено: { $count }
ledger-outcome = { $outcome ->
    [saved] сохранено
    [already_there] уже было
    [skipped] пропущено
   *[failed] не удалось
}
ledger-took-place = (вместо прежней версии)
ledger-nothing = Пока ничего не сохранено.
ledger-hint-run = Всё об одном сохранении:
ledger-hint-failed = Только неудачи:
ledger-hint-reason = Только по одной причине:

match-found = Искали { items }: новых: { $new }, уже в медиатеке: { $there }, под вопросом: { $ask }.
match-may-be = возможно
match-ask = При сохранении это добавляется. Укажите --same или --different с номером каждого, и это запомнится.
match-unreadable = Изображение здесь нельзя прочитать, поиск только по байтам: { items }.
library-without-picture = В медиатеке: изображение здесь нельзя прочитать, сравнение только по байтам: { items }: { $named }
library-by-bytes = В медиатеке: изображение здесь не рассматривается (HEIC, AVIF, GIF и видео), сравнение только по байтам: { items }.
library-exports = В медиатеке распакованных экспортов из Instagram, которые не рассматриваются: { $count }.
library-unreadable = В медиатеке файлов и папок, которые совсем нельзя прочитать: { $count }.

link-kind = { $kind ->
    [post] публикация
    [story] история
    [highlight] актуальное
    [profile] профиль
    [share] короткая ссылка
   *[unsupported] не поддерживается
}
link-none = нет
