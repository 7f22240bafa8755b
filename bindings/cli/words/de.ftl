# Was hinter Variablen und Varianten steht, sagt en.ftl.

items = { $items ->
    [one] { $items } Foto oder Video
   *[other] { $items } Fotos und Videos
}
photos = { $photos ->
    [one] { $photos } Foto
   *[other] { $photos } Fotos
}
videos = { $videos ->
    [one] { $videos } Video
   *[other] { $videos } Videos
}
posts = { $posts ->
    [one] { $posts } Beitrag
   *[other] { $posts } Beiträge
}
archives = { $archives ->
    [one] { $archives } Archiv
   *[other] { $archives } Archiven
}
published = { $period ->
    [moment] veröffentlicht { $from }
   *[span] veröffentlicht von { $from } bis { $until }
}
date-unknown = Datum unbekannt
less-than-a-second = weniger als 1 Sekunde
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } Jahr
   *[other] { $time } Jahre
}
weeks = { $time ->
    [one] { $time } Woche
   *[other] { $time } Wochen
}
days = { $time ->
    [one] { $time } Tag
   *[other] { $time } Tage
}
hours = { $time ->
    [one] { $time } Stunde
   *[other] { $time } Stunden
}
minutes = { $time ->
    [one] { $time } Minute
   *[other] { $time } Minuten
}
seconds = { $time ->
    [one] { $time } Sekunde
   *[other] { $time } Sekunden
}
media-type = { $media_type ->
    [photo] Foto
    [video] Video
   *[file] Datei
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = Ein Teil dessen, was fehlt, liegt in dem Ordner, der den angegebenen enthält; geben Sie diesen an: { $folder }
notes-heading = Gut zu wissen:
notes-more = und { $count } weitere; --json zeigt alle
reasons-failed = Konnte nicht gespeichert werden ({ $count }):
reasons-left-alone = Ausgelassen ({ $count }):
reasons-saved = Gespeichert, mit einem Hinweis ({ $count }):
reasons-there = Schon da, mit einem Hinweis ({ $count }):
reasons-others = aus anderen Gründen; `keepsake ledger --run N` zeigt alle
page-is-in = Der Bericht steht in { $path }.

doing-reading = Lesen
doing-saving = Speichern
doing-finding = Suchen
doing-downloading = Herunterladen
doing-removing = Entfernen
doing-drawing = Zeichnen
doing-library = Fotomediathek durchsehen
doing-posts = Beiträge ansehen
doing-comparing = Vergleichen
progress-of = { $done } von { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = wartet
progress-left = noch { duration }
progress-line = { $doing }: { $count }, { $left }

failure-error = Fehler:
failure-stopping = Nach dem aktuellen Foto oder Video wird angehalten. Drücken Sie noch einmal Strg+C, um sofort zu beenden.
failure-stopped = Angehalten. Um fortzufahren, führen Sie den Befehl noch einmal aus:
failure-no-signals = auf Strg+C kann nicht gehört werden: { $system }
failure-unwritten = das Ergebnis konnte nicht geschrieben werden: { $why }
failure-disk-full = das Laufwerk ist voll; schaffen Sie Platz und versuchen Sie es noch einmal
failure-read-only = dort kann nichts geschrieben werden
failure-which-export = Einen Export, den Keepsake liest, gibt es in Instagram unter Kontenübersicht > Deine Informationen und Berechtigungen > Deine Informationen exportieren; wählen Sie dort Ihre Beiträge und Storys aus.
failure-catalog-damaged = Verschieben Sie { $file } in einen anderen Ordner und speichern Sie noch einmal: Ein Foto oder Video, das denselben Namen und dieselben Bytes bekäme, ist schon da; jedes andere wird ein zweites Mal gespeichert.
failure-paused = das Speichern wurde unterbrochen: { $why }
failure-no-room = der Platz reicht nicht: { $needed } werden benötigt, { $free } sind frei.
failure-make-room = Schaffen Sie Platz, wählen Sie mit --to ein anderes Laufwerk, oder speichern Sie mit --from und --to-date nur einen Teil.
refused-days = --from liegt nach --to-date
refused-camera-roll = { $path } liegt in einem Ordner, in den Keepsake speichert ({ $roll }), und ist kein Export von Instagram
refused-inside = der Export { $export } und der Ordner { $roll } liegen ineinander; geben Sie mit --to einen anderen Ordner an
refused-library-inside = der Ordner { $library } liegt im Export { $export }, damit wäre alles schon da; geben Sie den Ordner mit Ihren eigenen Fotos an
refused-empty-text = zum Speichern wurde ein leerer Text angegeben; geben Sie ein ZIP, einen Ordner oder einen Link an
refused-both = Export und Links wurden zusammen angegeben; speichern Sie das eine nach dem anderen
refused-no-roll = { $path } ist kein Ordner, in den Keepsake gespeichert hat; sagen Sie mit --to FOLDER, wo er ist
refused-file = { $path } ist eine Datei; geben Sie mit --to einen Ordner an
refused-for-links = { $option } gilt für den Beitrag eines Links; geben Sie den Link dazu an
refused-for-exports = ein Link nennt schon, was gespeichert werden soll; { $option } gilt für Exporte
refused-dry-run = ein Link nennt schon, was gespeichert werden soll; --dry-run gilt für Exporte (`keepsake resolve` sagt, wohin ein Link führt)
refused-nothing-begun = hier wurde noch kein Speichern begonnen; geben Sie den Export an, um von vorn zu beginnen
refused-taken-back = das letzte Speichern wurde rückgängig gemacht; geben Sie den Export an, um ihn erneut zu speichern
refused-nothing-left = das letzte Speichern, das hier begonnen wurde, ist abgeschlossen; es gibt nichts fortzusetzen
refused-no-run = es gibt kein Speichern mit der Nummer { $run }; `keepsake ledger` zählt sie auf
refused-no-such-media = in dem, was angegeben wurde, heißt kein Foto oder Video { $media }; `keepsake list --json` zählt sie auf
refused-nothing-to-undo = es gibt kein Speichern mehr, das rückgängig zu machen wäre; `keepsake ledger` zählt sie auf
refused-nothing-like = nichts in der Fotomediathek sieht aus wie { $name }; `keepsake match --json` sagt, wozu es etwas gibt
refused-is-page = { $path } ist die Seite eines Beitrags und kein Export; das speichert den Beitrag:
refused-is-no-page = { $path }: { $why }; geben Sie sie dann mit `keepsake save LINK --page FILE` an
refused-page = der Bericht kann nicht nach { $path } geschrieben werden: { $why }
page-is-folder = das ist ein Ordner; geben Sie eine Datei an
page-is-other = dort liegt eine Datei, die kein Bericht von Keepsake ist; sie bleibt, wie sie ist; geben Sie eine andere an
page-without-folder = den Ordner dafür gibt es nicht; legen Sie ihn an, oder geben Sie einen anderen an

scan-found = <b>{ photos } und { videos }</b> ({ $size }) in { archives }.
scan-found-published = <b>{ photos } und { videos }</b> ({ $size }) in { archives }, { published }.
scan-by-kind = Aufgeführte Fotos und Videos nach Art:
scan-by-year = Aufgeführte Fotos und Videos nach Jahr:
scan-missing = davon fehlen { $count }
scan-left-alone = Wird ausgelassen ({ $count }):
scan-nothing = Es gibt nichts zu speichern.
scan-to-save = Um { items } zu speichern:
scan-to-save-once = Um { items } zu speichern ({ $same ->
    [one] { $same } weiteres gleicht einem anderen
   *[other] { $same } weitere gleichen anderen
}):
kinds = { $kind ->
    [post] Beiträge
    [reel] Reels
    [igtv] IGTV
    [archived_post] Archivierte Beiträge
    [story] Storys
    [highlight] Highlights
    [profile_photo] Profilbilder
    [thread] Threads-Beiträge
    [other] Sonstiges
    [message] Nachrichten
   *[recently_deleted] Kürzlich gelöscht
}

list-end = { items } aufgeführt; { $missing } ohne Datei, { $unasked } nur auf Wunsch

save-nothing-fits = Nichts passt zu diesen Optionen.
save-planned = Zu speichern: { items } ({ $size }) in { $roll }.
save-planned-free = Zu speichern: { items } ({ $size }) in { $roll }, wo { $free } frei sind.
save-planned-there = Schon da: { $count }.
save-planned-left-alone = Ausgelassen: { $count }.
save-planned-failed = Nicht zu speichern: { $count }.
save-planned-ask = Zu speichern, obwohl Ihre Fotomediathek es vielleicht schon hat: { $count } (`keepsake match` sagt, was).
save-planned-better = Im Ordner, und im Angegebenen besser: { $count }.
save-undated = Durch --from und --to-date ausgelassen, weil niemand weiß, wann sie veröffentlicht wurden: { items }.
save-there-is = Vorhanden sind { photos } und { videos }, { published }.
save-dry-run = Das war nur ein Probelauf; nichts wurde gespeichert.
save-nothing = In { $roll } wurde <b>nichts gespeichert</b>.
save-nothing-new = In { $roll } gab es <b>nichts Neues zu speichern</b>.
save-saved = <b>Gespeichert: { items }</b> ({ $size }) in { $roll }, in { duration }.
save-saved-at-once = <b>Gespeichert: { items }</b> ({ $size }) in { $roll }, in { less-than-a-second }.
save-in-library = { $count ->
    [one] { $count } war schon unter Ihren eigenen Fotos und wurde nicht hinzugefügt.
   *[other] { $count } waren schon unter Ihren eigenen Fotos und wurden nicht hinzugefügt.
}
save-there = { $count ->
    [one] { $count } war schon da oder ist dasselbe Bild wie ein anderes.
   *[other] { $count } waren schon da oder sind dasselbe Bild wie ein anderes.
}
save-replaced = Davon ersetzen ältere: { $count }; `keepsake undo` bringt diese zurück.
save-better-left = Davon im Angegebenen besser, aber so gelassen, wie sie sind: { $count } (`keepsake ledger --run { $run }` sagt, warum).
save-better = Davon durch bessere ersetzbar: { $count }; führen Sie den Befehl noch einmal mit --replace aus (`keepsake ledger --run { $run }` sagt, was besser ist).
save-catalog-missing = { $count ->
    [one] { $count } Datei hier wurde
   *[other] { $count } Dateien hier wurden
} dem Namen nach von einem früheren Speichern angelegt, und der Katalog, der davon weiß ({ $state }), fehlt. Ein Foto oder Video, das denselben Namen und dieselben Bytes bekäme, ist schon da, was erst das Speichern selbst feststellen kann; jedes andere (ein anderes --zone, andere Alben, eine bearbeitete Datei) wird ein zweites Mal gespeichert. Nichts, was hier ist, wird geändert oder entfernt
the-link = der Link
save-empty-page = { $said }; oder speichern Sie die Seite, die ein Browser ohne Anmeldung zeigt, und geben Sie sie mit `keepsake save LINK --page FILE` an
save-fewer = { $link }: Die Seite zeigt weniger, als der Beitrag hat; es fehlen: { items }. Öffnen Sie ihn für den Rest in Instagram
save-fewer-one = { $link }: Die Seite zeigt weniger, als der Beitrag hat; es fehlen: { items } (Bild { $slides }). Öffnen Sie ihn für den Rest in Instagram
save-fewer-some = { $link }: Die Seite zeigt weniger, als der Beitrag hat; es fehlen: { items } (Bilder { $slides }). Öffnen Sie ihn für den Rest in Instagram

undo-ask = { items } ({ $size }) entfernen, abgelegt von Speichern { $run } in { $roll }? Was seither geändert wurde, bleibt. [j/N]
undo-ask-replaced = { items } ({ $size }) entfernen, abgelegt von Speichern { $run } in { $roll }? Was seither geändert wurde, bleibt; was ersetzt wurde, kommt zurück. [j/N]
undo-yes = j ja
undo-nobody = undo fragt nach, bevor es { items } ({ $size }) entfernt, abgelegt von Speichern { $run } in { $roll }, und niemand ist da, der antwortet; führen Sie den Befehl noch einmal mit --yes aus
undo-no-answer = die Antwort konnte nicht gelesen werden: { $system }
undo-kept = Nichts wurde entfernt.
undo-nothing-there = Von Speichern { $run } ist nichts mehr im Ordner.
undo-removed = { items } von Speichern { $run } entfernt.
undo-gone = Schon vorher entfernt: { $count }.
undo-brought-back = Ersetzte zurückgebracht: { items }.
undo-brought-back-empty = Zurückgebracht, wie es war, und leer: { $file }
undo-removed-before = Schon vorher entfernt: { $file } ({ $why })
undo-stayed = Nicht entfernt: { $file } ({ $why })
undo-changed = Nicht entfernt, da jemand es geändert hat: { $file }
undo-failed = Konnte nicht entfernt werden: { $file } ({ $why })
undo-left = Noch nicht entfernt: { items }.

ledger-run = <b>Speichern { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Zusammen mit dem, was es fortsetzt (Speichern { $first } bis { $last }): { ledger-counts }
ledger-counts = { $saved } gespeichert ({ $size }), { $there } schon da, { $skipped } ausgelassen, { $failed } fehlgeschlagen
ledger-end = { $end ->
    [undone] ; rückgängig gemacht { $undone }
    [open] ; nicht beendet
    [stopped] ; angehalten
    [paused_by_person] ; unterbrochen, um später fortzufahren
    [ended_by_system] ; vom System beendet
    [cut_short] ; vorzeitig beendet
    [paused] ; unterbrochen: { $why }
   *[completed] { "" }
}
ledger-undo = Rückgängig gemacht { $moment }: { $removed } entfernt
ledger-brought-back = , { $count } ersetzte zurückgebracht
ledger-gone = , { $count } schon vorher weg
ledger-changed = , { $count } belassen, weil geändert
ledger-stayed = , { $count } belassen, weil das Ersetzte weg ist
ledger-not-removed = , { $count } nicht entfernt
ledger-left = , { $count } noch nicht entfernt
ledger-outcome = { $outcome ->
    [saved] gespeichert
    [already_there] schon da
    [skipped] ausgelassen
   *[failed] fehlgeschlagen
}
ledger-took-place = (ersetzt ein älteres)
ledger-nothing = Es wurde noch nichts gespeichert.
ledger-hint-run = Alles von einem Speichern:
ledger-hint-failed = Nur was fehlgeschlagen ist:
ledger-hint-reason = Nur zu einem Grund:

match-found = { items } gesucht: { $new } neu, { $there } schon in der Fotomediathek, bei { $ask } zu fragen.
match-may-be = vielleicht
match-ask = Beim Speichern kommen diese dazu. Geben Sie --same oder --different mit der jeweiligen Nummer an; das wird gemerkt.
match-unreadable = { items }, deren Bild hier nicht gelesen werden kann, nur anhand der Bytes gesucht.
library-without-picture = In der Fotomediathek: { items }, deren Bild hier nicht gelesen werden kann, nur anhand der Bytes verglichen: { $named }
library-by-bytes = In der Fotomediathek: { items }, deren Bild hier nicht betrachtet wird (HEIC, AVIF, GIF und Videos), nur anhand der Bytes verglichen.
library-exports = Entpackte Exporte von Instagram in der Fotomediathek, die nicht betrachtet werden: { $count }.
library-unreadable = Dateien und Ordner in der Fotomediathek, die gar nicht gelesen werden können: { $count }.

link-kind = { $kind ->
    [post] Beitrag
    [story] Story
    [highlight] Highlight
    [profile] Profil
    [share] Kurzlink
   *[unsupported] nicht unterstützt
}
link-none = nichts
