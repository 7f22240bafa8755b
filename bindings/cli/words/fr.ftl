# Ce que disent les variables et les variantes se trouve dans en.ftl.

items = { $items ->
    [one] { $items } photo ou vidéo
   *[other] { $items } photos et vidéos
}
photos = { $photos ->
    [one] { $photos } photo
   *[other] { $photos } photos
}
videos = { $videos ->
    [one] { $videos } vidéo
   *[other] { $videos } vidéos
}
posts = { $posts ->
    [one] { $posts } publication
   *[other] { $posts } publications
}
archives = { $archives ->
    [one] { $archives } archive
   *[other] { $archives } archives
}
published = { $period ->
    [moment] publication : { $from }
   *[span] publication du { $from } au { $until }
}
date-unknown = date inconnue
less-than-a-second = moins d'une seconde
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } an
   *[other] { $time } ans
}
weeks = { $time ->
    [one] { $time } semaine
   *[other] { $time } semaines
}
days = { $time ->
    [one] { $time } jour
   *[other] { $time } jours
}
hours = { $time ->
    [one] { $time } heure
   *[other] { $time } heures
}
minutes = { $time ->
    [one] { $time } minute
   *[other] { $time } minutes
}
seconds = { $time ->
    [one] { $time } seconde
   *[other] { $time } secondes
}
media-type = { $media_type ->
    [photo] photo
    [video] vidéo
   *[file] fichier
}
about = { $what } : { $said }
sentence = { $said }.

larger-folder = Une partie de ce qui manque se trouve dans le dossier qui contient celui que vous avez donné ; donnez plutôt celui-ci : { $folder }
notes-heading = Bon à savoir :
notes-more = et { $count } de plus ; --json les donne toutes
reasons-failed = Impossible à enregistrer ({ $count }) :
reasons-left-alone = Laissés de côté ({ $count }) :
reasons-saved = Enregistrés, avec une remarque ({ $count }) :
reasons-there = Déjà présents, avec une remarque ({ $count }) :
reasons-others = pour d'autres raisons ; `keepsake ledger --run N` les donne toutes
page-is-in = Le rapport est dans { $path }.

doing-reading = Lecture
doing-saving = Enregistrement
doing-finding = Recherche
doing-downloading = Téléchargement
doing-removing = Suppression
doing-drawing = Création du rapport
doing-library = Parcours de la photothèque
doing-posts = Examen des publications
doing-comparing = Comparaison
progress-of = { $done } sur { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = en attente
progress-left = reste { duration }
progress-line = { $doing } : { $count }, { $left }

failure-error = erreur :
failure-stopping = Arrêt après l'élément en cours. Appuyez de nouveau sur Ctrl+C pour arrêter tout de suite.
failure-stopped = Arrêté. Pour continuer, relancez la commande :
failure-no-signals = impossible de réagir à Ctrl+C : { $system }
failure-unwritten = le résultat n'a pas pu être écrit : { $why }
failure-disk-full = le disque est plein ; libérez de la place et réessayez
failure-read-only = rien ne peut y être écrit
failure-which-export = Un export que Keepsake sait lire s'obtient dans Instagram : Espace Comptes > Vos informations et autorisations > Exporter vos informations ; choisissez-y vos publications et vos stories.
failure-catalog-damaged = Déplacez { $file } dans un autre dossier et enregistrez de nouveau : une photo ou vidéo qui recevrait le même nom et les mêmes octets est déjà là ; toute autre est enregistrée une seconde fois.
failure-paused = l'enregistrement a été interrompu : { $why }
failure-no-room = il n'y a pas assez de place : il faut { $needed } et { $free } sont libres.
failure-make-room = Libérez de la place, choisissez un autre disque avec --to, ou n'enregistrez qu'une partie avec --from et --to-date.
refused-days = --from est postérieur à --to-date
refused-camera-roll = { $path } se trouve dans un dossier où Keepsake enregistre ({ $roll }) ; ce n'est pas un export d'Instagram
refused-inside = l'export { $export } et le dossier { $roll } sont l'un dans l'autre ; donnez un autre dossier avec --to
refused-library-inside = le dossier { $library } se trouve dans l'export { $export }, tout y serait donc déjà ; donnez le dossier de vos propres photos
refused-empty-text = un texte vide a été donné à enregistrer ; donnez un ZIP, un dossier ou un lien
refused-both = un export et des liens ont été donnés ensemble ; enregistrez-les l'un après l'autre
refused-no-roll = { $path } n'est pas un dossier où Keepsake a enregistré ; dites où il est avec --to FOLDER
refused-file = { $path } est un fichier ; donnez un dossier avec --to
refused-for-links = { $option } concerne la publication d'un lien ; donnez aussi le lien
refused-for-exports = un lien dit déjà ce qu'il faut enregistrer ; { $option } concerne les exports
refused-dry-run = un lien dit déjà ce qu'il faut enregistrer ; --dry-run concerne les exports (`keepsake resolve` dit où mène un lien)
refused-nothing-begun = aucun enregistrement n'a été commencé ici ; donnez l'export pour l'enregistrer depuis le début
refused-taken-back = le dernier enregistrement a été annulé ; donnez l'export pour l'enregistrer à nouveau
refused-nothing-left = le dernier enregistrement commencé ici est terminé ; il n'y a rien à continuer
refused-no-run = il n'y a pas d'enregistrement numéro { $run } ; `keepsake ledger` en donne la liste
refused-no-such-media = aucune photo ni vidéo de ce qui a été donné ne s'appelle { $media } ; `keepsake list --json` en donne la liste
refused-nothing-to-undo = il ne reste aucun enregistrement à annuler ; `keepsake ledger` en donne la liste
refused-nothing-like = rien dans la photothèque ne ressemble à { $name } ; `keepsake match --json` dit ce qui a un semblable
refused-is-page = { $path } est la page d'une publication et non un export ; ceci enregistre la publication :
refused-is-no-page = { $path } : { $why } ; donnez-la ensuite avec `keepsake save LINK --page FILE`
refused-page = le rapport ne peut pas être écrit dans { $path } : { $why }
page-is-folder = c'est un dossier ; donnez un fichier
page-is-other = il y a là un fichier qui n'est pas un rapport de Keepsake ; il reste tel quel ; donnez-en un autre
page-without-folder = son dossier n'existe pas ; créez-le ou donnez-en un autre

scan-found = <b>{ photos } et { videos }</b> ({ $size }) dans { archives }.
scan-found-published = <b>{ photos } et { videos }</b> ({ $size }) dans { archives }, { published }.
scan-by-kind = Photos et vidéos répertoriées, par type :
scan-by-year = Photos et vidéos répertoriées, par année :
scan-missing = dont { $count } absentes
scan-left-alone = Seront laissés de côté ({ $count }) :
scan-nothing = Il n'y a rien à enregistrer.
scan-to-save = Pour enregistrer { items } :
scan-to-save-once = Pour enregistrer { items } ({ $same ->
    [one] { $same } de plus est identique à une autre
   *[other] { $same } de plus sont identiques à d'autres
}) :
kinds = { $kind ->
    [post] Publications
    [reel] Reels
    [igtv] IGTV
    [archived_post] Publications archivées
    [story] Stories
    [highlight] Stories à la une
    [profile_photo] Photos de profil
    [thread] Publications Threads
    [other] Autres
    [message] Messages
   *[recently_deleted] Supprimées récemment
}

list-end = Total : { items } ; sans fichier : { $missing }, laissées de côté sauf demande : { $unasked }

save-nothing-fits = Rien ne correspond à ces options.
save-planned = À enregistrer : { items } ({ $size }) dans { $roll }.
save-planned-free = À enregistrer : { items } ({ $size }) dans { $roll }, où { $free } sont libres.
save-planned-there = Déjà présents : { $count }.
save-planned-left-alone = Laissés de côté : { $count }.
save-planned-failed = Impossible à enregistrer : { $count }.
save-planned-ask = À enregistrer, bien que votre photothèque les ait peut-être : { $count } (`keepsake match` dit lesquels).
save-planned-better = Dans le dossier, et meilleurs dans ce qui a été donné : { $count }.
save-undated = Laissés de côté par --from et --to-date, car personne ne sait quand ils ont été publiés : { items }.
save-there-is = Il y a { photos } et { videos }, { published }.
save-dry-run = C'était un essai ; rien n'a été enregistré.
save-nothing = <b>Rien n'a été enregistré</b> dans { $roll }.
save-nothing-new = <b>Rien de nouveau à enregistrer</b> dans { $roll }.
save-saved = <b>Enregistré : { items }</b> ({ $size }) dans { $roll } en { duration }.
save-saved-at-once = <b>Enregistré : { items }</b> ({ $size }) dans { $roll } en { less-than-a-second }.
save-in-library = Déjà parmi vos propres photos, et non ajoutés : { $count }.
save-there = Déjà présents, ou la même image qu'une autre : { $count }.
save-replaced = Parmi eux, ont remplacé des versions plus anciennes : { $count } ; `keepsake undo` remet celles-ci.
save-better-left = Parmi eux, meilleurs dans ce qui a été donné, mais laissés tels quels : { $count } (`keepsake ledger --run { $run }` dit pourquoi).
save-better = Parmi eux, remplaçables par de meilleurs : { $count } ; relancez la commande avec --replace (`keepsake ledger --run { $run }` dit ce qui est meilleur).
save-catalog-missing = fichiers mis ici par un enregistrement antérieur, d'après leur nom : { $count } ; le catalogue qui les connaît ({ $state }) est absent. Une photo ou vidéo qui recevrait le même nom et les mêmes octets est déjà là, ce que seul l'enregistrement peut constater ; toute autre (un autre --zone, d'autres albums, un fichier modifié) est enregistrée une seconde fois. Rien de ce qui est ici n'est modifié ni supprimé
the-link = le lien
save-empty-page = { $said } ; ou enregistrez la page qu'un navigateur montre sans connexion et donnez-la avec `keepsake save LINK --page FILE`
save-fewer = { $link } : sa page montre moins que la publication n'en a ; il manque { items } ; ouvrez-la dans Instagram pour le reste
save-fewer-one = { $link } : sa page montre moins que la publication n'en a ; il manque { items } (image { $slides }) ; ouvrez-la dans Instagram pour le reste
save-fewer-some = { $link } : sa page montre moins que la publication n'en a ; il manque { items } (images { $slides }) ; ouvrez-la dans Instagram pour le reste

undo-ask = Supprimer { items } ({ $size }) que l'enregistrement { $run } a mis dans { $roll } ? Ce qui a été modifié depuis reste. [o/N]
undo-ask-replaced = Supprimer { items } ({ $size }) que l'enregistrement { $run } a mis dans { $roll } ? Ce qui a été modifié depuis reste, ce qui a été remplacé revient. [o/N]
undo-yes = o oui
undo-nobody = undo demande avant de supprimer { items } ({ $size }) que l'enregistrement { $run } a mis dans { $roll }, et personne n'est là pour répondre ; relancez la commande avec --yes
undo-no-answer = la réponse n'a pas pu être lue : { $system }
undo-kept = Rien n'a été supprimé.
undo-nothing-there = Plus rien de l'enregistrement { $run } n'est dans le dossier.
undo-removed = Supprimé : { items } de l'enregistrement { $run }.
undo-gone = Déjà supprimés auparavant : { $count }.
undo-brought-back = Remis, après avoir été remplacés : { items }.
undo-brought-back-empty = Remis tel qu'il était, et vide : { $file }
undo-removed-before = Supprimé auparavant : { $file } ({ $why })
undo-stayed = Non supprimé : { $file } ({ $why })
undo-changed = Non supprimé, car modifié depuis : { $file }
undo-failed = Impossible à supprimer : { $file } ({ $why })
undo-left = Pas encore supprimé : { items }.

ledger-run = <b>Enregistrement { $run }</b>, { $moment } : { ledger-counts }{ ledger-end }
ledger-whole = Avec ce qu'il continue (enregistrements { $first } à { $last }) : { ledger-counts }
ledger-counts = enregistrés : { $saved } ({ $size }), déjà présents : { $there }, laissés de côté : { $skipped }, en échec : { $failed }
ledger-end = { $end ->
    [undone] { " " }; annulé { $undone }
    [open] { " " }; non terminé
    [stopped] { " " }; arrêté
    [paused_by_person] { " " }; interrompu, à continuer plus tard
    [ended_by_system] { " " }; arrêté par le système
    [cut_short] { " " }; terminé avant la fin
    [paused] { " " }; interrompu : { $why }
   *[completed] { "" }
}
ledger-undo = Annulé { $moment } : supprimés : { $removed }
ledger-brought-back = , remplacés et remis : { $count }
ledger-gone = , déjà absents : { $count }
ledger-changed = , laissés car modifiés : { $count }
ledger-stayed = , laissés car ce qu'ils ont remplacé n'existe plus : { $count }
ledger-not-removed = , non supprimés : { $count }
ledger-left = , pas encore supprimés : { $count }
ledger-outcome = { $outcome ->
    [saved] enregistré
    [already_there] déjà présent
    [skipped] laissé de côté
   *[failed] en échec
}
ledger-took-place = (a remplacé une version plus ancienne)
ledger-nothing = Rien n'a encore été enregistré.
ledger-hint-run = Tout un enregistrement :
ledger-hint-failed = Seulement les échecs :
ledger-hint-reason = Pour une seule raison :

match-found = Recherche de { items } : nouveaux : { $new }, déjà dans la photothèque : { $there }, à demander : { $ask }.
match-may-be = peut-être
match-ask = Un enregistrement les ajoute. Indiquez --same ou --different avec le numéro de chacun, et ce sera retenu.
match-unreadable = { items } dont l'image ne peut pas être lue ici ; recherche d'après leurs seuls octets.
library-without-picture = Dans la photothèque, { items } dont l'image ne peut pas être lue ici ; comparaison d'après leurs seuls octets : { $named }
library-by-bytes = Dans la photothèque, { items } dont l'image n'est pas examinée ici (HEIC, AVIF, GIF et vidéos) ; comparaison d'après leurs seuls octets.
library-exports = Dans la photothèque, exports d'Instagram décompressés, qui ne sont pas examinés : { $count }.
library-unreadable = Dans la photothèque, fichiers et dossiers tout à fait illisibles : { $count }.

link-kind = { $kind ->
    [post] publication
    [story] story
    [highlight] story à la une
    [profile] profil
    [share] lien court
   *[unsupported] non pris en charge
}
link-none = aucun
