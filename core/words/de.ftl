# Was hinter Variablen und Varianten steht, sagt en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = angehalten, bevor es an der Reihe war; speichern Sie erneut, um fortzufahren
bytes-missing = { $missing ->
    [only_a_link] Instagram hat dafür nur einen abgelaufenen Link exportiert; fordern Sie einen neuen Export an, um die Datei zu erhalten
    [not_in_any_part] in keinem der angegebenen Archive; fügen Sie die übrigen Teile des Exports hinzu, oder es wurde auf Instagram gelöscht
    [unsafe_path] der Pfad führt aus dem Archiv hinaus; ihm wurde nicht gefolgt
    [encrypted] im Archiv verschlüsselt; entpacken Sie das Archiv und versuchen Sie es erneut
    [unreadable] der Eintrag im Archiv ist beschädigt; laden Sie das Archiv erneut herunter
    [not_downloaded] noch nicht heruntergeladen; speichern Sie den Link, um es zu erhalten
    [no_address] Instagram zeigt es nur angemeldeten Personen; öffnen Sie es in Instagram oder nehmen Sie es aus einem Export
    [address_refused] Instagram hat die Datei nicht herausgegeben, obwohl die Seite sie nennt; speichern Sie den Link später erneut
    [connection_lost] die Verbindung ist abgebrochen; was angekommen ist, bleibt erhalten; speichern Sie den Link erneut, um fortzufahren
    [no_connection] keine Verbindung zum Server mit der Datei; prüfen Sie, ob dieses Gerät online ist, und speichern Sie den Link erneut
    [name_not_found] die Adresse des Servers mit der Datei wurde nicht gefunden; prüfen Sie, ob dieses Gerät online ist oder etwas im Netzwerk Instagram sperrt, und speichern Sie den Link erneut
    [not_trusted] die Gegenstelle konnte nicht beweisen, dass sie ein Server von Instagram ist (ihrem TLS-Zertifikat wird nicht vertraut); nutzen Sie ein anderes Netzwerk und speichern Sie den Link erneut
    [server_busy] die Server von Instagram sind überlastet; speichern Sie den Link in einer Stunde erneut
    [no_media_received] was Instagram geschickt hat, ist kein vollständiges Foto oder Video; speichern Sie den Link später erneut
    [damaged] was Instagram geschickt hat, ist beschädigt, auch beim zweiten Versuch; speichern Sie den Link später erneut oder übernehmen Sie es so, wie es ist
   *[no_room] kein Platz zum Herunterladen; schaffen Sie Platz und speichern Sie den Link erneut
}
left-out = { $opt_in ->
    [reshares] ein fremder Beitrag, weitergeteilt; wird nur auf Wunsch gespeichert
    [recently_deleted] vor Kurzem auf Instagram gelöscht; wird nur auf Wunsch gespeichert
    [drafts] ein Entwurf, nie veröffentlicht; wird nur auf Wunsch gespeichert
    [messages] in einer Nachricht gesendet; wird nur auf Wunsch gespeichert
    [others_messages] aus einer Nachricht, nicht von Ihnen gesendet; wird nur auf Wunsch gespeichert
    [unknown_sender] aus einer Nachricht, und der Export verrät nicht, von wem: es kann von Ihnen sein; wird nur auf Wunsch gespeichert
   *[reposts] ein fremder Beitrag, erneut gepostet; wird nur auf Wunsch gespeichert
}
no-media = es ist kein Foto oder Video
removed-by-you = Sie haben es dort entfernt, wo es gespeichert war; wird nur auf Wunsch erneut gespeichert
gone-with-all-others = es war hier gespeichert und ist nicht mehr da, wie alles, was hier gespeichert war; wird nur auf Wunsch erneut gespeichert

same-bytes = dieselben Daten sind unter einem anderen Namen gespeichert
better-in-archives = die Archive haben es jetzt besser: { $better }
better-more-pixels = mehr Pixel
    .known = { $now } Pixel statt { $was }
better-more-bytes = eine größere Datei
    .known = { $now } kB statt { $was } kB
better-date = das Datum
    .known = { $was ->
        [unknown] das Datum { better-precision-now } statt keines
       *[known] das Datum { better-precision-now } statt { better-precision-was }
    }
better-precision-now = { $now ->
    [second] auf die Sekunde
    [minute] auf die Minute
   *[month] auf den Monat
}
better-precision-was = { $was ->
    [second] auf die Sekunde
    [minute] auf die Minute
   *[month] auf den Monat
}
better-caption = eine andere Bildunterschrift
better-place = der Ort
cannot-replace = diese Galerie kann das andere nicht ersetzen
changed-in-roll = die Archive haben es jetzt besser, aber es wurde nach dem Speichern in der Galerie bearbeitet; bleibt unverändert

cut-off = so gespeichert, wie es ist: die Datei endet zu früh, ein Teil { $media ->
    [photo] des Fotos
   *[video] des Videos
} fehlt vielleicht; { $from_link ->
    [true] speichern Sie den Link später erneut
   *[false] laden Sie den Export erneut herunter, und fordern Sie einen neuen an, wenn es darin auch so ist
}
came-damaged = auf Wunsch gespeichert, obwohl es zweimal beschädigt ankam: { $damage ->
    [cut_off] das Ende fehlt
   *[broken] ein Teil ist beschädigt
}; speichern Sie den Link später erneut
smaller = kleiner gespeichert als hochgeladen: die Seite auf Instagram nennt keine größere Datei; wenn es Ihr eigenes ist, hat Ihr Export sie vielleicht
silent = ohne Ton gespeichert: laut der Seite auf Instagram gibt es Ton, aber die Datei hat keinen; öffnen Sie es in Instagram, um ihn zu hören
metadata-partly = mit einem Teil der Metadaten gespeichert: { not-tagged }{ beside }
metadata-not-written = ohne Metadaten gespeichert: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; alle stehen in der .xmp-Datei daneben
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] das Foto ist beschädigt
    [large_photo_has_some] das Foto ist größer als 8 MiB und hat schon Metadaten
    [large_photo] das Foto ist größer als 8 MiB
    [fragmented] das Video besteht aus Fragmenten
    [no_room_for_year_in_video] das Datum fehlt im Kopf des Videos, der für das Jahr keinen Platz hat
    [video_cannot_grow] Ort und Bildunterschrift fehlen: der Kopf des Videos kann nicht wachsen
    [video_header_damaged] der Kopf des Videos ist beschädigt
    [video_header_long] der Kopf des Videos ist länger als 8 MiB
    [two_exif_blocks] das Foto hat mehr als einen EXIF-Block
    [exif_cannot_grow] die Metadaten des Fotos stehen, wo sie nicht wachsen können
    [photo_header_damaged] der Kopf des Fotos ist beschädigt
    [photo_header_long] der Kopf des Fotos ist zu lang
    [no_room_for_year] das Datum wurde nicht eingetragen: EXIF hat keinen Platz für das Jahr
    [caption_cut] die Bildunterschrift wurde gekürzt: sie ist länger, als die Datei Platz hat
    [caption_left_out] die Bildunterschrift wurde nicht eingetragen: die Datei hat keinen Platz dafür
    [exif_damaged] die EXIF-Daten, die schon in der Datei stehen, sind beschädigt
    [exif_full] die EXIF-Daten, die schon in der Datei stehen, lassen keinen Platz
    [metadata_far_behind] die Metadaten des Fotos liegen hinter den ersten 8 MiB
    [motion_photo] die Datei des Fotos enthält auch ein Video
    [no_room_in_table] die Positionstabelle des Fotos hat keinen Platz
    [gif] GIF hat keine Felder für Datum und Ort
   *[web_m] in WebM werden keine Metadaten eingetragen
}
old-one-not-taken-out = es ist in der Galerie, aber das ersetzte konnte noch nicht entfernt werden; speichern Sie erneut

no-source = der Katalog weiß nicht, wo die Daten sind
download-gone = die heruntergeladene Datei ist nicht mehr da; speichern Sie den Link erneut
archive-gone = { $archive } ist nicht mehr da; bringen Sie es zurück und speichern Sie erneut
archive-changed = { $archive } ist nicht mehr das, was importiert wurde; bringen Sie das alte zurück oder importieren Sie es neu
file-gone = die Datei ist nicht mehr in { $archive }; bringen Sie sie zurück und speichern Sie erneut
damaged-in-archive = in { $archive } beschädigt ({ $system }); laden Sie das Archiv erneut herunter
empty-file = die Datei ist leer
reading-broke = das Lesen ging auf eine Weise schief, die nicht sein sollte; bitte melden Sie dies

space-needed = { $needed } MB werden benötigt, { $free } MB sind frei; schaffen Sie Platz und speichern Sie erneut, oder speichern Sie weniger auf einmal
no-room-at = { $path } hat keinen Platz mehr; schaffen Sie Platz und speichern Sie erneut
no-room-for-ledger = das Protokoll hat keinen Platz mehr; schaffen Sie Platz und speichern Sie erneut
cannot-write = in { $path } kann nicht geschrieben werden; erlauben Sie es oder wählen Sie einen anderen Ordner
place-gone = { $path } ist nicht mehr da; bringen Sie es zurück und speichern Sie erneut
too-large = zu groß für das Dateisystem von { $path }
system-said = { $path }: { $system }
not-confirmed = nicht sicher gespeichert: das Laufwerk von { $path } hat es nicht bestätigt ({ $system }); speichern Sie erneut
names-taken = { $count ->
    [one] { $count } Datei heißt schon { $name }
   *[other] { $count } Dateien heißen schon { $name }
}
staged-file-gone = die vorbereitete Datei wurde von jemandem entfernt
not-in-this-folder = es steht nicht in diesem Ordner
not-its-turn = es war nicht an der Reihe
not-there-after-adding = die Galerie hat es angenommen, aber es ist nicht da
may-be-there = dieselben Daten wurden vielleicht eben gespeichert; speichern Sie erneut, um es herauszufinden
not-in-roll-any-more = es ist nicht mehr in der Galerie; speichern Sie erneut
no-answer = die Galerie hat nicht für jedes Element geantwortet; speichern Sie erneut
mixed-up = die Galerie hat ihre Elemente verwechselt
still-there = es wurde entfernt, ist aber immer noch da
roll-too-slow = { $seconds ->
    [one] die Galerie hat nicht innerhalb von { $seconds } Sekunde geantwortet; speichern Sie erneut
   *[other] die Galerie hat nicht innerhalb von { $seconds } Sekunden geantwortet; speichern Sie erneut
}

cannot-undo = diese Galerie kann nichts zurücknehmen
old-one-not-kept = das ersetzte wurde nicht aufbewahrt: diese Galerie kann das nicht
old-one-kept-no-more = das ersetzte wird nicht mehr aufbewahrt
old-one-has-no-place = das ersetzte konnte nicht zurückgebracht werden: eine andere Datei hat jetzt seinen Namen
old-one-not-brought-back = das ersetzte konnte nicht zurückgebracht werden
old-one-not-there = das ersetzte wurde zurückgebracht, ist aber nicht da

roll-said = { $trouble ->
    [not_allowed] nicht erlaubt: { $text }
    [no_space] nicht genug Platz: { $text }
    [unreachable] nicht erreichbar: { $text }
    [refused] abgelehnt: { $text }
    [not_durable] nicht sicher gespeichert: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: Speichern { $run }, { $moment }
report-heading = Ihre Fotos und Videos aus Instagram
report-save = Speichern { $run }, { $moment }, in { $roll }
report-to-the-pictures = Zu den Bildern
report-months = Monate
report-in-the-roll = In der Galerie
report-not-in-the-roll = Nicht in der Galerie
report-no-pictures = Nichts.
report-nothing-left-out = Nichts: alles ist da.
report-planned = Fotos und Videos
report-saved = Gespeichert
report-already-there = Schon da
report-skipped = Ausgelassen
report-failed = Fehlgeschlagen
report-written = Geschrieben
report-replaced = Durch bessere ersetzt
report-better = Im Export besser
report-photos = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
report-videos = { $count ->
    [one] { $count } Video
   *[other] { $count } Videos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = und { $number } weitere, in der Galerie, aber hier nicht gezeigt: eine Seite mit allen ließe sich nicht öffnen
report-month = { $month ->
    [january] Januar
    [february] Februar
    [march] März
    [april] April
    [may] Mai
    [june] Juni
    [july] Juli
    [august] August
    [september] September
    [october] Oktober
    [november] November
   *[december] Dezember
} { $year }
report-short-month = { $month ->
    [january] Jan.
    [february] Feb.
    [march] März
    [april] Apr.
    [may] Mai
    [june] Juni
    [july] Juli
    [august] Aug.
    [september] Sept.
    [october] Okt.
    [november] Nov.
   *[december] Dez.
}
report-date-unknown = Datum unbekannt
report-failed-because = Fehlgeschlagen: { $why }
report-skipped-because = Ausgelassen: { $why }
report-various-reasons = Fehlgeschlagen oder ausgelassen: verschiedene Gründe
report-kind = { $kind ->
    [post] Beitrag
    [reel] Reel
    [igtv] IGTV
    [archived_post] archivierter Beitrag
    [story] Story
    [highlight] Highlight
    [profile_photo] Profilbild
    [thread] Threads-Beitrag
    [other] Sonstiges
    [message] Nachricht
   *[recently_deleted] kürzlich gelöscht
}
report-caption = { $moment }, { report-kind }
report-photo = Foto: { report-kind }, { $moment }
report-video = Video: { report-kind }, { $moment }
report-photo-not-drawn = Foto ohne Vorschau: { report-kind }, { $moment }
report-footer = Erstellt von Keepsake { $version } auf diesem Gerät; nichts wurde hochgeladen. Die kleinen Bilder sind Kopien für diese Seite, die Originale sind in der Galerie.
