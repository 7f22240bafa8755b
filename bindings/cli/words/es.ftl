# Lo que hay detrás de las variables y variantes lo dice en.ftl.

items = { $items ->
    [one] { $items } foto o vídeo
   *[other] { $items } fotos y vídeos
}
photos = { $photos ->
    [one] { $photos } foto
   *[other] { $photos } fotos
}
videos = { $videos ->
    [one] { $videos } vídeo
   *[other] { $videos } vídeos
}
posts = { $posts ->
    [one] { $posts } publicación
   *[other] { $posts } publicaciones
}
archives = { $archives ->
    [one] { $archives } archivo
   *[other] { $archives } archivos
}
published = { $period ->
    [moment] publicación: { $from }
   *[span] publicación: de { $from } a { $until }
}
date-unknown = fecha desconocida
less-than-a-second = menos de un segundo
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } año
   *[other] { $time } años
}
weeks = { $time ->
    [one] { $time } semana
   *[other] { $time } semanas
}
days = { $time ->
    [one] { $time } día
   *[other] { $time } días
}
hours = { $time ->
    [one] { $time } hora
   *[other] { $time } horas
}
minutes = { $time ->
    [one] { $time } minuto
   *[other] { $time } minutos
}
seconds = { $time ->
    [one] { $time } segundo
   *[other] { $time } segundos
}
media-type = { $media_type ->
    [photo] foto
    [video] vídeo
   *[file] archivo
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = Parte de lo que falta está en la carpeta que contiene la indicada; hay que indicar esta: { $folder }
notes-heading = Conviene saber:
notes-more = y { $count } más; --json las muestra todas
reasons-failed = No se pudieron guardar ({ $count }):
reasons-left-alone = Omitidos ({ $count }):
reasons-saved = Guardados, con algo que saber ({ $count }):
reasons-there = Ya estaban, con algo que saber ({ $count }):
reasons-others = por otros motivos; `keepsake ledger --run N` los muestra todos
page-is-in = El informe está en { $path }.

doing-reading = Lectura
doing-saving = Guardado
doing-finding = Búsqueda
doing-downloading = Descarga
doing-removing = Eliminación
doing-drawing = Creación del informe
doing-library = Examen de la fototeca
doing-posts = Examen de las publicaciones
doing-comparing = Comparación
progress-of = { $done } de { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = en espera
progress-left = tiempo restante: { duration }
progress-line = { $doing }: { $count }, { $left }

failure-error = error:
failure-stopping = Se detendrá después del elemento en curso. Pulse Ctrl+C otra vez para terminar ya.
failure-stopped = Detenido. Para continuar, hay que ejecutarlo de nuevo:
failure-no-signals = no se puede atender a Ctrl+C: { $system }
failure-unwritten = no se pudo escribir el resultado: { $why }
failure-disk-full = el disco está lleno; hay que liberar espacio e intentarlo de nuevo
failure-read-only = ahí no se puede escribir nada
failure-which-export = Una exportación que Keepsake lee se obtiene en Instagram, en Centro de cuentas > Tu información y permisos > Exportar tu información, eligiendo sus publicaciones e historias.
failure-catalog-damaged = Hay que mover { $file } a otra carpeta y guardar de nuevo: una foto o un vídeo que recibiera el mismo nombre y los mismos bytes ya está; cualquier otro se guarda por segunda vez.
failure-paused = el guardado se interrumpió: { $why }
failure-no-room = no hay suficiente espacio: se necesitan { $needed } y hay { $free } libres.
failure-make-room = Hay que liberar espacio, elegir otro disco con --to o guardar una parte con --from y --to-date.
refused-days = --from es posterior a --to-date
refused-camera-roll = { $path } está en una carpeta en la que guarda Keepsake ({ $roll }), no es una exportación de Instagram
refused-inside = la exportación { $export } y la carpeta { $roll } están una dentro de la otra; hay que indicar otra carpeta con --to
refused-library-inside = la carpeta { $library } está dentro de la exportación { $export }, así que todo parecería estar ya; hay que indicar la carpeta de las fotos propias
refused-empty-text = se ha indicado un texto vacío para guardar; hay que indicar un ZIP, una carpeta o un enlace
refused-both = se han indicado una exportación y enlaces a la vez; hay que guardarlos uno después del otro
refused-no-roll = { $path } no es una carpeta en la que Keepsake haya guardado; hay que indicar dónde está con --to FOLDER
refused-file = { $path } es un archivo; hay que indicar una carpeta con --to
refused-for-links = { $option } es para la publicación de un enlace; hay que indicar también el enlace
refused-for-exports = un enlace ya dice qué se va a guardar; { $option } es para exportaciones
refused-dry-run = un enlace ya dice qué se va a guardar; --dry-run es para exportaciones (`keepsake resolve` dice adónde lleva un enlace)
refused-nothing-begun = aquí no se ha empezado ningún guardado; hay que indicar la exportación para guardarla desde el principio
refused-taken-back = el último guardado se deshizo; hay que indicar la exportación para guardarla de nuevo
refused-nothing-left = el último guardado que se empezó aquí ya terminó; no hay nada que continuar
refused-no-run = no hay ningún guardado con el número { $run }; `keepsake ledger` los enumera
refused-no-such-media = ninguna foto ni vídeo de lo indicado se llama { $media }; `keepsake list --json` los enumera
refused-nothing-to-undo = no queda ningún guardado por deshacer; `keepsake ledger` los enumera
refused-nothing-like = nada en la fototeca se parece a { $name }; `keepsake match --json` dice qué tiene parecido
refused-is-page = { $path } es la página de una publicación y no una exportación; esto guarda la publicación:
refused-is-no-page = { $path }: { $why }; después hay que indicarla con `keepsake save LINK --page FILE`
refused-page = el informe no se puede escribir en { $path }: { $why }
page-is-folder = es una carpeta; hay que indicar un archivo
page-is-other = ahí hay un archivo que no es un informe de Keepsake; se queda como está; hay que indicar otro
page-without-folder = su carpeta no existe; hay que crearla o indicar otra

scan-found = <b>{ photos } y { videos }</b> ({ $size }) en { archives }.
scan-found-published = <b>{ photos } y { videos }</b> ({ $size }) en { archives }, { published }.
scan-by-kind = Fotos y vídeos registrados, por tipo:
scan-by-year = Fotos y vídeos registrados, por año:
scan-missing = de ellos faltan { $count }
scan-left-alone = Se omitirán ({ $count }):
scan-nothing = No hay nada que guardar.
scan-to-save = Para guardar { items }:
scan-to-save-once = Para guardar { items } ({ $same ->
    [one] { $same } más es igual que otro
   *[other] { $same } más son iguales que otros
}):
kinds = { $kind ->
    [post] Publicaciones
    [reel] Reels
    [igtv] IGTV
    [archived_post] Publicaciones archivadas
    [story] Historias
    [highlight] Historias destacadas
    [profile_photo] Fotos del perfil
    [thread] Publicaciones de Threads
    [other] Otros
    [message] Mensajes
   *[recently_deleted] Eliminados recientemente
}

list-end = Total: { items }; sin archivo: { $missing }, solo si se piden: { $unasked }

save-nothing-fits = Nada se ajusta a estas opciones.
save-planned = Por guardar: { items } ({ $size }) en { $roll }.
save-planned-free = Por guardar: { items } ({ $size }) en { $roll }, donde hay { $free } libres.
save-planned-there = Ya estaban: { $count }.
save-planned-left-alone = Omitidos: { $count }.
save-planned-failed = No se pueden guardar: { $count }.
save-planned-ask = Por guardar, aunque quizá su fototeca ya los tenga: { $count } (`keepsake match` dice cuáles).
save-planned-better = En la carpeta, y mejores en lo indicado: { $count }.
save-undated = Omitidos por --from y --to-date, porque no se sabe cuándo se publicaron: { items }.
save-there-is = Hay { photos } y { videos }, { published }.
save-dry-run = Esto fue un simulacro; no se guardó nada.
save-nothing = <b>No se guardó nada</b> en { $roll }.
save-nothing-new = <b>No hay nada nuevo que guardar</b> en { $roll }.
save-saved = <b>Guardado: { items }</b> ({ $size }) en { $roll } en { duration }.
save-saved-at-once = <b>Guardado: { items }</b> ({ $size }) en { $roll } en { less-than-a-second }.
save-in-library = Ya estaban entre sus propias fotos, y no se añadieron: { $count }.
save-there = Ya estaban, o son la misma imagen que otra: { $count }.
save-replaced = De lo guardado, sustituyen a versiones anteriores: { $count }; `keepsake undo` las recupera.
save-better-left = De ellos, mejores en lo indicado, pero se dejaron como están: { $count } (`keepsake ledger --run { $run }` dice por qué).
save-better = De ellos, se pueden sustituir por mejores: { $count }; hay que ejecutarlo de nuevo con --replace (`keepsake ledger --run { $run }` dice qué es mejor).
save-catalog-missing = archivos puestos aquí por un guardado anterior, según su nombre: { $count }; falta el catálogo que los conoce ({ $state }). Una foto o un vídeo que recibiera el mismo nombre y los mismos bytes ya está, lo que solo el propio guardado puede comprobar; cualquier otro (otro --zone, otros álbumes, un archivo modificado) se guarda por segunda vez. Nada de lo que hay aquí se cambia ni se elimina
the-link = el enlace
save-empty-page = { $said }; o guardar la página que un navegador muestra sin iniciar sesión e indicarla con `keepsake save LINK --page FILE`
save-fewer = { $link }: su página muestra menos de lo que tiene la publicación; faltan { items }; se puede abrir en Instagram para ver el resto
save-fewer-one = { $link }: su página muestra menos de lo que tiene la publicación; faltan { items } (imagen { $slides }); se puede abrir en Instagram para ver el resto
save-fewer-some = { $link }: su página muestra menos de lo que tiene la publicación; faltan { items } (imágenes { $slides }); se puede abrir en Instagram para ver el resto

undo-ask = ¿Eliminar { items } ({ $size }) que el guardado { $run } puso en { $roll }? Lo que se modificó desde entonces se queda. [s/N]
undo-ask-replaced = ¿Eliminar { items } ({ $size }) que el guardado { $run } puso en { $roll }? Lo que se modificó desde entonces se queda; lo que se reemplazó vuelve. [s/N]
undo-yes = s si sí
undo-nobody = undo pregunta antes de eliminar { items } ({ $size }) que el guardado { $run } puso en { $roll }, y no hay nadie que responda; hay que ejecutarlo de nuevo con --yes
undo-no-answer = no se pudo leer la respuesta: { $system }
undo-kept = No se eliminó nada.
undo-nothing-there = Ya no hay nada del guardado { $run } en la carpeta.
undo-removed = Eliminado: { items } del guardado { $run }.
undo-gone = Ya se habían eliminado antes: { $count }.
undo-brought-back = Recuperado, tras haberse reemplazado: { items }.
undo-brought-back-empty = Recuperado como estaba, y vacío: { $file }
undo-removed-before = Eliminado antes: { $file } ({ $why })
undo-stayed = No eliminado: { $file } ({ $why })
undo-changed = No eliminado, porque alguien lo modificó: { $file }
undo-failed = No se pudo eliminar: { $file } ({ $why })
undo-left = Aún sin eliminar: { items }.

ledger-run = <b>Guardado { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Junto con lo que continúa (guardados { $first } a { $last }): { ledger-counts }
ledger-counts = guardados: { $saved } ({ $size }), ya estaban: { $there }, omitidos: { $skipped }, fallidos: { $failed }
ledger-end = { $end ->
    [undone] ; deshecho { $undone }
    [open] ; sin terminar
    [stopped] ; detenido
    [paused_by_person] ; interrumpido, para continuar más tarde
    [ended_by_system] ; terminado por el sistema
    [cut_short] ; terminado antes de tiempo
    [paused] ; interrumpido: { $why }
   *[completed] { "" }
}
ledger-undo = Deshecho { $moment }: eliminados: { $removed }
ledger-brought-back = , reemplazados y recuperados: { $count }
ledger-gone = , ya no estaban: { $count }
ledger-changed = , dejados porque se modificaron: { $count }
ledger-stayed = , dejados porque lo que reemplazaron ya no está: { $count }
ledger-not-removed = , no eliminados: { $count }
ledger-left = , aún sin eliminar: { $count }
ledger-outcome = { $outcome ->
    [saved] guardado
    [already_there] ya estaba
    [skipped] omitido
   *[failed] fallido
}
ledger-took-place = (sustituye a uno anterior)
ledger-nothing = Aún no se ha guardado nada.
ledger-hint-run = Todo lo de un guardado:
ledger-hint-failed = Solo lo que falló:
ledger-hint-reason = Solo por un motivo:

match-found = Búsqueda de { items }: nuevos: { $new }, ya en la fototeca: { $there }, por preguntar: { $ask }.
match-may-be = quizá
match-ask = Al guardar se añaden. Hay que indicar --same o --different con el número de cada uno, y se recordará.
match-unreadable = { items } cuya imagen no se puede leer aquí; búsqueda solo por sus bytes.
library-without-picture = En la fototeca, { items } cuya imagen no se puede leer aquí; comparación solo por sus bytes: { $named }
library-by-bytes = En la fototeca, { items } cuya imagen no se examina aquí (HEIC, AVIF, GIF y vídeos); comparación solo por sus bytes.
library-exports = En la fototeca, exportaciones de Instagram descomprimidas, que no se examinan: { $count }.
library-unreadable = En la fototeca, archivos y carpetas que no se pueden leer en absoluto: { $count }.

link-kind = { $kind ->
    [post] publicación
    [story] historia
    [highlight] historia destacada
    [profile] perfil
    [share] enlace corto
   *[unsupported] no compatible
}
link-none = ninguno
