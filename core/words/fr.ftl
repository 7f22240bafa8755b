# Ce que veulent dire les variables et les variantes se trouve dans en.ftl.

join = { $before } ; { $next }
better-join = { $before }, { $next }

before-its-turn = arrêté avant son tour ; enregistrez à nouveau pour continuer
bytes-missing = { $missing ->
    [only_a_link] Instagram n'en a exporté qu'un lien expiré ; demandez un nouvel export pour obtenir le fichier
    [not_in_any_part] absent des archives fournies ; ajoutez les autres parties de l'export, à moins qu'il n'ait été supprimé sur Instagram
    [unsafe_path] son chemin mène hors de l'archive ; il n'a pas été suivi
    [encrypted] chiffré dans l'archive ; décompressez l'archive et réessayez
    [unreadable] son entrée dans l'archive est endommagée ; téléchargez à nouveau l'archive
    [not_downloaded] pas encore téléchargé ; enregistrez son lien pour l'obtenir
    [no_address] Instagram ne le montre qu'aux personnes connectées ; ouvrez-le dans Instagram ou prenez-le dans un export
    [address_refused] Instagram n'a pas donné le fichier, que sa page mentionne pourtant ; enregistrez à nouveau le lien plus tard
    [connection_lost] la connexion a été interrompue ; ce qui est arrivé est conservé, enregistrez à nouveau le lien pour continuer
    [no_connection] aucune connexion au serveur qui a le fichier ; vérifiez que cet appareil est en ligne et enregistrez à nouveau le lien
    [name_not_found] l'adresse du serveur qui a le fichier est introuvable ; vérifiez que cet appareil est en ligne et que rien sur le réseau ne bloque Instagram, puis enregistrez à nouveau le lien
    [not_trusted] ce qui a répondu n'a pas pu prouver être un serveur d'Instagram (son certificat TLS n'est pas fiable) ; utilisez un autre réseau et enregistrez à nouveau le lien
    [server_busy] les serveurs d'Instagram sont surchargés ; enregistrez à nouveau le lien dans une heure
    [no_media_received] ce qu'Instagram a envoyé n'est pas une photo ou une vidéo complète ; enregistrez à nouveau le lien plus tard
    [damaged] ce qu'Instagram a envoyé est endommagé, même à la seconde demande ; enregistrez à nouveau le lien plus tard, ou prenez le fichier tel quel
   *[no_room] pas assez de place pour le télécharger ; libérez-en et enregistrez à nouveau le lien
}
left-out = { $opt_in ->
    [reshares] publication d'une autre personne, repartagée ; enregistrée seulement sur demande
    [recently_deleted] supprimé récemment sur Instagram ; enregistré seulement sur demande
    [drafts] brouillon jamais publié ; enregistré seulement sur demande
    [messages] envoyé dans un message ; enregistré seulement sur demande
    [others_messages] dans un message, mais pas envoyé par vous ; enregistré seulement sur demande
    [unknown_sender] dans un message, et l'export ne dit pas de qui : il peut être de vous ; enregistré seulement sur demande
   *[reposts] publication d'une autre personne, republiée ; enregistrée seulement sur demande
}
no-media = ce n'est ni une photo ni une vidéo
removed-by-you = vous l'avez retiré de l'endroit où il était enregistré ; enregistré à nouveau seulement sur demande
gone-with-all-others = il était enregistré ici et n'y est plus, comme tout ce qui y était enregistré ; enregistré à nouveau seulement sur demande

same-bytes = les mêmes données sont enregistrées sous un autre nom
better-in-archives = les archives l'ont maintenant en mieux : { $better }
better-more-pixels = plus de pixels
    .known = { $now } pixels au lieu de { $was }
better-more-bytes = un fichier plus grand
    .known = { $now } ko au lieu de { $was } ko
better-date = sa date
    .known = { $was ->
        [unknown] sa date { better-precision-now } au lieu d'aucune
       *[known] sa date { better-precision-now } au lieu de { better-precision-was }
    }
better-precision-now = { $now ->
    [second] à la seconde près
    [minute] à la minute près
   *[month] au mois près
}
better-precision-was = { $was ->
    [second] la seconde
    [minute] la minute
   *[month] le mois seul
}
better-caption = une autre légende
better-place = son lieu
cannot-replace = cette galerie ne permet pas de remplacer l'autre
changed-in-roll = les archives l'ont maintenant en mieux, mais il a été modifié dans la galerie depuis son enregistrement ; laissé tel quel

cut-off = enregistré tel quel : le fichier se termine trop tôt, une partie de la { $media ->
    [photo] photo
   *[video] vidéo
} manque peut-être ; { $from_link ->
    [true] enregistrez à nouveau son lien plus tard
   *[false] téléchargez à nouveau l'export, et demandez-en un nouveau si c'est pareil
}
came-damaged = enregistré comme demandé, bien qu'il soit arrivé deux fois endommagé : { $damage ->
    [cut_off] sa fin manque
   *[broken] une partie est endommagée
} ; enregistrez à nouveau son lien plus tard
smaller = enregistré en plus petit que l'original : sa page sur Instagram ne mentionne aucun fichier plus grand ; s'il est à vous, votre export l'a peut-être
silent = enregistré sans le son : sa page sur Instagram dit qu'il y en a, mais le fichier n'en a pas ; ouvrez-le dans Instagram pour l'entendre
metadata-partly = enregistré avec une partie de ses métadonnées : { not-tagged }{ beside }
metadata-not-written = enregistré sans métadonnées : { not-tagged }{ beside }
beside = { $beside ->
    [true]  ; toutes se trouvent dans le fichier .xmp à côté
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] la photo est endommagée
    [large_photo_has_some] la photo dépasse 8 Mio et a déjà des métadonnées
    [large_photo] la photo dépasse 8 Mio
    [fragmented] la vidéo est faite de fragments
    [no_room_for_year_in_video] la date manque dans l'en-tête de la vidéo, qui n'a pas de place pour son année
    [video_cannot_grow] le lieu et la légende manquent : l'en-tête de la vidéo ne peut pas grandir
    [video_header_damaged] l'en-tête de la vidéo est endommagé
    [video_header_long] l'en-tête de la vidéo dépasse 8 Mio
    [two_exif_blocks] la photo a plus d'un bloc EXIF
    [exif_cannot_grow] les métadonnées de la photo se trouvent là où elles ne peuvent pas grandir
    [photo_header_damaged] l'en-tête de la photo est endommagé
    [photo_header_long] l'en-tête de la photo est trop long
    [no_room_for_year] la date n'a pas été inscrite : EXIF n'a pas de place pour son année
    [caption_cut] la légende a été coupée : elle est trop longue pour le fichier
    [caption_left_out] la légende n'a pas été inscrite : le fichier n'a pas de place pour elle
    [exif_damaged] les données EXIF déjà présentes dans le fichier sont endommagées
    [exif_full] les données EXIF déjà présentes dans le fichier ne laissent pas de place
    [metadata_far_behind] les métadonnées de la photo se trouvent au-delà de ses 8 premiers Mio
    [motion_photo] le fichier de la photo contient aussi une vidéo
    [no_room_in_table] la table des positions de la photo n'a pas de place
    [gif] GIF n'a pas de champs pour les dates et les lieux
   *[web_m] aucune métadonnée n'est inscrite dans WebM
}
old-one-not-taken-out = il est dans la galerie, mais celui qu'il remplace n'a pas encore pu être retiré ; enregistrez à nouveau

no-source = le catalogue ne sait pas où sont ses données
download-gone = ce qui avait été téléchargé n'est plus là ; enregistrez à nouveau son lien
archive-gone = { $archive } n'est plus là ; remettez l'archive en place et enregistrez à nouveau
archive-changed = { $archive } n'est plus ce qui a été importé ; remettez l'ancienne archive, ou importez celle-ci
file-gone = son fichier n'est plus dans { $archive } ; remettez-le en place et enregistrez à nouveau
damaged-in-archive = endommagé dans { $archive } ({ $system }) ; téléchargez à nouveau l'archive
empty-file = le fichier est vide
reading-broke = la lecture a échoué d'une manière qui ne devrait pas arriver ; merci de le signaler

space-needed = il faut { $needed } Mo et { $free } Mo sont libres ; libérez de la place et enregistrez à nouveau, ou enregistrez moins à la fois
no-room-at = plus de place dans { $path } ; libérez-en et enregistrez à nouveau
no-room-for-ledger = plus de place pour le registre ; libérez-en et enregistrez à nouveau
cannot-write = impossible d'écrire dans { $path } ; autorisez-le ou choisissez un autre dossier
place-gone = { $path } n'est plus là ; remettez-le en place et enregistrez à nouveau
too-large = trop grand pour le système de fichiers de { $path }
system-said = { $path } : { $system }
not-confirmed = conservation incertaine : le disque de { $path } ne l'a pas confirmée ({ $system }) ; enregistrez à nouveau
names-taken = { $count ->
    [one] { $count } fichier s'appelle déjà { $name }
   *[other] { $count } fichiers s'appellent déjà { $name }
}
staged-file-gone = quelqu'un a enlevé le fichier préparé
not-in-this-folder = il ne se trouve pas dans ce dossier
not-its-turn = ce n'était pas son tour
not-there-after-adding = la galerie l'a accepté, mais il n'y est pas
may-be-there = les mêmes données viennent peut-être d'être enregistrées ; enregistrez à nouveau pour le savoir
not-in-roll-any-more = il n'est plus dans la galerie ; enregistrez à nouveau
no-answer = la galerie n'a pas répondu pour tous les éléments ; enregistrez à nouveau
mixed-up = la galerie a confondu ses éléments
still-there = il a été retiré, mais il est toujours là
roll-too-slow = { $seconds ->
    [one] la galerie n'a pas répondu en { $seconds } seconde ; enregistrez à nouveau
   *[other] la galerie n'a pas répondu en { $seconds } secondes ; enregistrez à nouveau
}

cannot-undo = cette galerie ne permet pas de revenir en arrière
old-one-not-kept = celui qu'il a remplacé n'a pas été gardé : cette galerie ne le peut pas
old-one-kept-no-more = celui qu'il a remplacé n'est plus gardé
old-one-has-no-place = celui qu'il a remplacé n'a pas pu être remis : un autre fichier porte maintenant son nom
old-one-not-brought-back = celui qu'il a remplacé n'a pas pu être remis
old-one-not-there = celui qu'il a remplacé a été remis, mais il n'est pas là

roll-said = { $trouble ->
    [not_allowed] non autorisé : { $text }
    [no_space] pas assez de place : { $text }
    [unreachable] inaccessible : { $text }
    [refused] refusé : { $text }
    [not_durable] conservation incertaine : { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake : enregistrement { $run }, { $moment }
report-heading = Vos photos et vidéos d’Instagram
report-save = Enregistrement { $run }, { $moment }, dans { $roll }
report-to-the-pictures = Vers les images
report-months = Mois
report-in-the-roll = Dans la galerie
report-not-in-the-roll = Absents de la galerie
report-no-pictures = Rien.
report-nothing-left-out = Rien : tout est là.
report-planned = Photos et vidéos
report-saved = Enregistrées
report-already-there = Déjà présentes
report-skipped = Laissées de côté
report-failed = En échec
report-written = Écrit
report-replaced = Remplacées par de meilleures
report-better = Meilleures dans l’export
report-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
report-videos = { $count ->
    [one] { $count } vidéo
   *[other] { $count } vidéos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = et { $number } de plus, dans la galerie mais non affichées ici : une page avec toutes les images ne s’ouvrirait pas
report-month = { $month ->
    [january] janvier
    [february] février
    [march] mars
    [april] avril
    [may] mai
    [june] juin
    [july] juillet
    [august] août
    [september] septembre
    [october] octobre
    [november] novembre
   *[december] décembre
} { $year }
report-short-month = { $month ->
    [january] janv.
    [february] févr.
    [march] mars
    [april] avr.
    [may] mai
    [june] juin
    [july] juil.
    [august] août
    [september] sept.
    [october] oct.
    [november] nov.
   *[december] déc.
}
report-date-unknown = Date inconnue
report-failed-because = Échec : { $why }
report-skipped-because = Laissé de côté : { $why }
report-various-reasons = Échec ou laissé de côté : raisons diverses
report-kind = { $kind ->
    [post] publication
    [reel] reel
    [igtv] IGTV
    [archived_post] publication archivée
    [story] story
    [highlight] story à la une
    [profile_photo] photo de profil
    [thread] publication Threads
    [other] autre
    [message] message
   *[recently_deleted] supprimé récemment
}
report-caption = { $moment }, { report-kind }
report-photo = Photo : { report-kind }, { $moment }
report-video = Vidéo : { report-kind }, { $moment }
report-photo-not-drawn = Photo sans aperçu : { report-kind }, { $moment }
report-footer = Créé par Keepsake { $version } sur cet appareil ; rien n’a été envoyé. Les petites images sont des copies pour cette page, la galerie a les originaux.
