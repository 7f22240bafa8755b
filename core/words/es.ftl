# Lo que significan las variables y las variantes está en en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = se detuvo antes de su turno; hay que guardar de nuevo para continuar
bytes-missing = { $missing ->
    [only_a_link] Instagram solo exportó un enlace caducado; hay que solicitar una nueva exportación para obtener el archivo
    [not_in_any_part] no está en ninguna de las exportaciones indicadas; hay que añadir las demás partes, o bien se eliminó en Instagram
    [unsafe_path] su ruta lleva fuera de la exportación; no se siguió
    [encrypted] está cifrado en la exportación; hay que descomprimirla e intentarlo de nuevo
    [unreadable] su entrada en la exportación está dañada; hay que descargar de nuevo la exportación
    [not_downloaded] aún no se ha descargado; hay que guardar su enlace para obtenerlo
    [no_address] Instagram solo lo muestra a quien ha iniciado sesión; se puede abrir en Instagram o tomar de una exportación
    [address_refused] Instagram no entregó el archivo, aunque su página lo menciona; hay que guardar el enlace de nuevo más tarde
    [connection_lost] se cortó la conexión; lo recibido se conserva, basta guardar el enlace de nuevo para continuar
    [no_connection] no hubo conexión con el servidor que tiene el archivo; hay que comprobar que este dispositivo tiene conexión y guardar el enlace de nuevo
    [name_not_found] no se encontró la dirección del servidor que tiene el archivo; hay que comprobar que este dispositivo tiene conexión y que nada en la red bloquea Instagram, y guardar el enlace de nuevo
    [not_trusted] quien respondió no pudo demostrar que es un servidor de Instagram (su certificado TLS no es de confianza); hay que usar otra red y guardar el enlace de nuevo
    [server_busy] los servidores de Instagram están saturados; hay que guardar el enlace de nuevo dentro de una hora
    [no_media_received] lo que envió Instagram no es una foto o un vídeo completo; hay que guardar el enlace de nuevo más tarde
    [damaged] lo que envió Instagram está dañado, también al pedirlo de nuevo; se puede guardar el enlace de nuevo más tarde o aceptarlo tal como está
   *[no_room] no hay espacio para descargarlo; hay que liberar espacio y guardar el enlace de nuevo
}
left-out = { $opt_in ->
    [reshares] publicación de otra persona, compartida de nuevo; solo se guarda si se pide
    [recently_deleted] eliminado hace poco en Instagram; solo se guarda si se pide
    [drafts] borrador nunca publicado; solo se guarda si se pide
    [messages] enviado en un mensaje; solo se guarda si se pide
    [others_messages] de un mensaje, enviado por otra persona; solo se guarda si se pide
    [unknown_sender] de un mensaje, y la exportación no dice de quién: puede ser propio; solo se guarda si se pide
   *[reposts] publicación de otra persona, republicada; solo se guarda si se pide
}
no-media = no es una foto ni un vídeo
removed-by-you = se quitó del lugar donde estaba guardado; solo se guarda de nuevo si se pide
gone-with-all-others = se guardó aquí y ya no está, como todo lo que se guardó aquí; solo se guarda de nuevo si se pide

same-bytes = los mismos datos se guardaron con otro nombre
better-in-archives = las exportaciones lo tienen ahora mejor: { $better }
better-more-pixels = más píxeles
    .known = { $now } píxeles en lugar de { $was }
better-more-bytes = un archivo más grande
    .known = { $now } kB en lugar de { $was } kB
better-date = su fecha
    .known = { $was ->
        [unknown] su fecha { better-precision-now } en lugar de ninguna
       *[known] su fecha { better-precision-now } en lugar de { better-precision-was }
    }
better-precision-now = { $now ->
    [second] con el segundo
    [minute] con el minuto
   *[month] con el mes
}
better-precision-was = { $was ->
    [second] solo con el segundo
    [minute] solo con el minuto
   *[month] solo con el mes
}
better-caption = otro pie de foto
better-place = su lugar
cannot-replace = esta galería no permite reemplazar el otro
changed-in-roll = las exportaciones lo tienen ahora mejor, pero se modificó en la galería después de guardarlo; se deja como está

cut-off = guardado tal como está: el archivo termina demasiado pronto, puede faltar una parte { $media ->
    [photo] de la foto
   *[video] del vídeo
}; { $from_link ->
    [true] hay que guardar su enlace de nuevo más tarde
   *[false] hay que descargar la exportación de nuevo y, si sigue igual, solicitar otra
}
came-damaged = guardado como se pidió, aunque llegó dañado dos veces: { $damage ->
    [cut_off] le falta el final
   *[broken] una parte está dañada
}; hay que guardar su enlace de nuevo más tarde
smaller = guardado en menor tamaño que el original: su página en Instagram no menciona ningún archivo más grande; si es propio, puede estar en la exportación
silent = guardado sin sonido: su página en Instagram dice que lo tiene, pero el archivo no; se puede oír en Instagram
metadata-partly = guardado con una parte de sus metadatos: { not-tagged }{ beside }
metadata-not-written = guardado sin metadatos: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; todos están en el archivo .xmp que lo acompaña
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] la foto está dañada
    [large_photo_has_some] la foto ocupa más de 8 MiB y ya tiene metadatos
    [large_photo] la foto ocupa más de 8 MiB
    [fragmented] el vídeo está hecho de fragmentos
    [no_room_for_year_in_video] falta la fecha en la cabecera del vídeo, que no tiene sitio para su año
    [video_cannot_grow] faltan el lugar y el pie de foto: la cabecera del vídeo no puede crecer
    [video_header_damaged] la cabecera del vídeo está dañada
    [video_header_long] la cabecera del vídeo ocupa más de 8 MiB
    [two_exif_blocks] la foto tiene más de un bloque EXIF
    [exif_cannot_grow] los metadatos de la foto están donde no pueden crecer
    [photo_header_damaged] la cabecera de la foto está dañada
    [photo_header_long] la cabecera de la foto es demasiado larga
    [no_room_for_year] no se escribió la fecha: EXIF no tiene sitio para su año
    [caption_cut] se recortó el pie de foto: es más largo de lo que cabe en el archivo
    [caption_left_out] no se escribió el pie de foto: no cabe en el archivo
    [exif_damaged] los datos EXIF que ya estaban en el archivo están dañados
    [exif_full] los datos EXIF que ya estaban en el archivo no dejan sitio
    [metadata_far_behind] los metadatos de la foto están más allá de sus primeros 8 MiB
    [motion_photo] el archivo de la foto contiene también un vídeo
    [no_room_in_table] la tabla de posiciones de la foto no tiene sitio
    [gif] GIF no tiene campos para fechas y lugares
   *[web_m] en WebM no se escriben metadatos
}
old-one-not-taken-out = está en la galería, pero aún no se pudo quitar el que reemplaza; hay que guardar de nuevo

no-source = el catálogo no sabe dónde están sus datos
download-gone = lo que se descargó ya no está; hay que guardar su enlace de nuevo
archive-gone = { $archive } ya no está; hay que devolverlo a su sitio y guardar de nuevo
archive-changed = { $archive } ya no es lo que se importó; hay que devolver lo anterior o importarlo de nuevo
file-gone = su archivo ya no está en { $archive }; hay que devolverlo a su sitio y guardar de nuevo
damaged-in-archive = está dañado en { $archive } ({ $system }); hay que descargar de nuevo la exportación
empty-file = el archivo está vacío
reading-broke = la lectura falló de un modo que no debería ocurrir; agradecemos que se nos comunique

space-needed = se necesitan { $needed } MB y hay { $free } MB libres; hay que liberar espacio y guardar de nuevo, o guardar menos a la vez
no-room-at = ya no queda espacio en { $path }; hay que liberar espacio y guardar de nuevo
no-room-for-ledger = ya no queda espacio para el registro; hay que liberar espacio y guardar de nuevo
cannot-write = no se puede escribir en { $path }; hay que permitirlo o elegir otra carpeta
place-gone = { $path } ya no está; hay que devolverlo a su sitio y guardar de nuevo
too-large = demasiado grande para el sistema de archivos de { $path }
system-said = { $path }: { $system }
not-confirmed = no es seguro que se conserve: el disco de { $path } no lo confirmó ({ $system }); hay que guardar de nuevo
names-taken = { $count ->
    [one] ya hay { $count } archivo con el nombre { $name }
   *[other] ya hay { $count } archivos con el nombre { $name }
}
staged-file-gone = alguien retiró el archivo preparado
not-in-this-folder = no está en esta carpeta
not-its-turn = no era su turno
not-there-after-adding = la galería lo aceptó, pero no está allí
may-be-there = puede que los mismos datos se acaben de guardar; hay que guardar de nuevo para saberlo
not-in-roll-any-more = ya no está en la galería; hay que guardar de nuevo
no-answer = la galería no respondió por todos los elementos; hay que guardar de nuevo
mixed-up = la galería confundió sus elementos
still-there = se quitó, pero sigue ahí
roll-too-slow = { $seconds ->
    [one] la galería no respondió en { $seconds } segundo; hay que guardar de nuevo
   *[other] la galería no respondió en { $seconds } segundos; hay que guardar de nuevo
}

cannot-undo = esta galería no permite deshacer nada
old-one-not-kept = el que reemplazó no se conservó: esta galería no puede hacerlo
old-one-kept-no-more = el que reemplazó ya no se conserva
old-one-has-no-place = no se pudo recuperar el que reemplazó: otro archivo tiene ahora su nombre
old-one-not-brought-back = no se pudo recuperar el que reemplazó
old-one-not-there = se recuperó el que reemplazó, pero no está ahí

roll-said = { $trouble ->
    [not_allowed] no permitido: { $text }
    [no_space] no hay espacio suficiente: { $text }
    [unreachable] no accesible: { $text }
    [refused] rechazado: { $text }
    [not_durable] no es seguro que se conserve: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: guardado { $run }, { $moment }
report-heading = Sus fotos y vídeos de Instagram
report-save = Guardado { $run }, { $moment }, en { $roll }
report-to-the-pictures = Ir a las imágenes
report-months = Meses
report-in-the-roll = En la galería
report-not-in-the-roll = Fuera de la galería
report-no-pictures = Nada.
report-nothing-left-out = Nada: está todo.
report-planned = Fotos y vídeos
report-saved = Guardados
report-already-there = Ya estaban
report-skipped = Omitidos
report-failed = Fallidos
report-written = Escrito
report-replaced = Sustituidos por mejores
report-better = Mejores en la exportación
report-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
report-videos = { $count ->
    [one] { $count } vídeo
   *[other] { $count } vídeos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = y { $number } más, en la galería pero no mostrados aquí: una página con todos no se abriría
report-month = { $month ->
    [january] enero
    [february] febrero
    [march] marzo
    [april] abril
    [may] mayo
    [june] junio
    [july] julio
    [august] agosto
    [september] septiembre
    [october] octubre
    [november] noviembre
   *[december] diciembre
} de { $year }
report-short-month = { $month ->
    [january] ene
    [february] feb
    [march] mar
    [april] abr
    [may] may
    [june] jun
    [july] jul
    [august] ago
    [september] sept
    [october] oct
    [november] nov
   *[december] dic
}
report-date-unknown = Fecha desconocida
report-failed-because = Fallido: { $why }
report-skipped-because = Omitido: { $why }
report-various-reasons = Fallido u omitido: varios motivos
report-kind = { $kind ->
    [post] publicación
    [reel] reel
    [igtv] IGTV
    [archived_post] publicación archivada
    [story] historia
    [highlight] historia destacada
    [profile_photo] foto del perfil
    [thread] publicación de Threads
    [other] otro
    [message] mensaje
   *[recently_deleted] eliminado recientemente
}
report-caption = { $moment }, { report-kind }
report-photo = Foto: { report-kind }, { $moment }
report-video = Vídeo: { report-kind }, { $moment }
report-photo-not-drawn = Foto sin vista previa: { report-kind }, { $moment }
report-footer = Creado por Keepsake { $version } en este dispositivo; no se ha subido nada. Las imágenes pequeñas son copias para esta página, los originales están en la galería.
