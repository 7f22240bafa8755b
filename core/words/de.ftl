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
    [packed_otherwise] es ist im ZIP auf eine Weise gepackt, die Keepsake nicht liest; entpacken Sie das ZIP und geben Sie den Ordner an
    [empty] seine Datei im Archiv ist leer; laden Sie das Archiv erneut herunter und fordern Sie ein neues an, wenn es auch dort so ist
    [in_cloud] es ist in einer Cloud und nicht auf diesem Gerät; laden Sie es dort auf dieses Gerät herunter und lesen Sie den Ordner noch einmal
    [behind_a_link] es liegt hinter einem symbolischen Link, dem Keepsake nicht folgt; geben Sie auch den Ordner an, zu dem der Link führt
    [not_downloaded] noch nicht heruntergeladen; speichern Sie den Link, um es zu erhalten
    [no_address] die Seite nennt keine Datei davon: vielleicht ist es nur für angemeldete Personen zu sehen, oder diese Art von Seite lässt es aus; öffnen Sie es in Instagram oder nehmen Sie es aus einem Export
    [address_refused] die Datei, die die Seite nennt, war nicht zu bekommen: ihre Adresse kann abgelaufen oder nicht von Instagram sein; speichern Sie den Link erneut, mit einer neu geladenen Seite, falls Sie eine angegeben haben
    [connection_lost] die Verbindung ist abgebrochen; was angekommen ist, bleibt erhalten; speichern Sie den Link erneut, um fortzufahren
    [no_connection] keine Verbindung zum Server mit der Datei; prüfen Sie, ob dieses Gerät online ist, und speichern Sie den Link erneut
    [name_not_found] die Adresse des Servers mit der Datei wurde nicht gefunden; prüfen Sie, ob dieses Gerät online ist oder etwas im Netzwerk Instagram sperrt, und speichern Sie den Link erneut
    [not_trusted] die Gegenstelle konnte nicht beweisen, dass sie ein Server von Instagram ist (sie spricht kein ordentliches TLS, oder ihrem Zertifikat wird nicht vertraut); nutzen Sie ein anderes Netzwerk und speichern Sie den Link erneut
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
   *[reposts] ein fremder Beitrag: erneut gepostet, mit „Gefällt mir“ markiert, gemerkt oder mit Ihrer Markierung; wird nur auf Wunsch gespeichert
}
no-media = es ist kein Foto oder Video einer Art, die Keepsake kennt; ist es doch eines (JPEG XL, TIFF, RAW), machen Sie mit einer anderen App ein JPEG, HEIC oder MP4 daraus
removed-by-you = Sie haben es dort entfernt, wo es gespeichert war; wird nur auf Wunsch erneut gespeichert
in-trash = es liegt im Papierkorb Ihrer Fotomediathek
gone-with-all-others = es war hier gespeichert und ist nicht mehr da, wie alles, was hier gespeichert war; wird nur auf Wunsch erneut gespeichert

same-bytes = dieselben Daten sind unter einem anderen Namen gespeichert
in-library = Ihre Fotomediathek hat es schon: { $asset }
better-in-archives = gibt es jetzt in besserer Fassung: { $better }
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
better-whole = die ganze Datei
better-sound = der Ton
cannot-replace = diese Fotomediathek kann das andere nicht ersetzen
changed-in-roll = gibt es jetzt in besserer Fassung, aber es wurde nach dem Speichern in der Fotomediathek bearbeitet; bleibt unverändert

dated-at-save = auf Wunsch mit dem Datum des Speicherns und nicht dem der Veröffentlichung
cut-off = so gespeichert, wie es ist: die Datei ist beschädigt oder endet zu früh, ein Teil { $media ->
    [photo] des Fotos
   *[video] des Videos
} fehlt vielleicht; { $from_link ->
    [true] speichern Sie den Link später erneut
   *[false] laden Sie den Export erneut herunter, und fordern Sie einen neuen an, wenn es darin auch so ist
}
came-damaged = auf Wunsch gespeichert, obwohl es zweimal beschädigt ankam: { $damage ->
    [cut_off] das Ende fehlt
   *[broken] ein Teil ist beschädigt
}; um es unbeschädigt zu bekommen, speichern Sie den Link später erneut und lassen Sie es dabei ersetzen
smaller = kleiner gespeichert als hochgeladen: die Seite auf Instagram nennt keine größere Datei; wenn es Ihr eigenes ist, hat Ihr Export sie vielleicht
larger-apart = mit { $saved } Pixeln gespeichert: die Seite auf Instagram hat es auch mit { $larger }, aber dort ist der Ton eine eigene Datei, und Keepsake fügt keine Dateien zusammen; wenn es Ihr eigenes ist, hat Ihr Export es vielleicht größer
silent = ohne Ton gespeichert: laut der Seite auf Instagram gibt es Ton, aber die Datei hat keinen; öffnen Sie es in Instagram, um ihn zu hören
may-be-others = als Ihres gespeichert, obwohl es von jemand anderem sein kann: der Export sagt nicht sicher, wem es gehört
own-place = mit einem Ort gespeichert, der schon in der Datei selbst steht; er blieb stehen
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
    [own_date] in der Datei steht schon ein anderes Datum, es blieb stehen
    [own_caption] in der Datei steht schon eine andere Bildunterschrift, sie blieb stehen
    [exif_damaged] die EXIF-Daten, die schon in der Datei stehen, sind beschädigt
    [exif_full] die EXIF-Daten, die schon in der Datei stehen, lassen keinen Platz
    [metadata_far_behind] die Metadaten des Fotos liegen hinter den ersten 8 MiB
    [motion_photo] die Datei des Fotos enthält auch ein Video
    [no_room_in_table] die Positionstabelle des Fotos hat keinen Platz
    [gif] GIF hat keine Felder für Datum und Ort
   *[web_m] in WebM werden keine Metadaten eingetragen
}
old-one-not-taken-out = es ist in der Fotomediathek, aber das ersetzte konnte noch nicht entfernt werden; speichern Sie erneut
no-album = ohne Album gespeichert: die Fotomediathek konnte es nicht anlegen oder darf es nicht

no-source = der Katalog weiß nicht, wo die Daten sind
download-gone = die heruntergeladene Datei ist nicht mehr da; speichern Sie den Link erneut
archive-gone = { $archive } ist nicht mehr da; bringen Sie es zurück und speichern Sie erneut
archive-changed = { $archive } hat sich geändert, seit es gelesen wurde; wird es noch kopiert oder geladen, versuchen Sie es erneut, wenn es vollständig ist, sonst bringen Sie das alte zurück oder importieren Sie es neu
file-gone = die Datei ist nicht mehr in { $archive }; bringen Sie sie zurück und speichern Sie erneut
damaged-in-archive = in { $archive } beschädigt; laden Sie das Archiv erneut herunter
empty-file = die Datei ist leer
reading-broke = das Lesen ging auf eine Weise schief, die nicht sein sollte; bitte melden Sie dies

space-needed = { $needed } MB werden benötigt, { $free } MB sind frei; schaffen Sie Platz und speichern Sie erneut, oder speichern Sie weniger auf einmal
no-room-at = { $path } hat keinen Platz mehr; schaffen Sie Platz und speichern Sie erneut
no-room-for-ledger = das Protokoll hat keinen Platz mehr; schaffen Sie Platz und speichern Sie erneut
catalog-busy = ein anderes Programm arbeitet mit dem Katalog; versuchen Sie es gleich noch einmal
catalog-read-only = in den Katalog kann nicht geschrieben werden; erlauben Sie es oder wählen Sie einen anderen Ordner
catalog-gone = der Katalog kann nicht geöffnet werden; prüfen Sie, ob sein Ordner noch da ist
catalog-damaged = der Katalog ist beschädigt; was gespeichert wurde, bleibt
catalog-failed = Fehler im Katalog: { $system }
cannot-write = in { $path } kann nicht geschrieben werden; erlauben Sie es oder wählen Sie einen anderen Ordner
place-gone = { $path } ist nicht mehr da; bringen Sie es zurück und speichern Sie erneut
no-folder = { $path } ist eine Datei oder ein Link, der ins Leere führt, und dort wird ein Ordner gebraucht; verschieben Sie das und speichern Sie noch einmal
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
not-there-after-adding = die Fotomediathek hat es angenommen, aber es ist nicht da
may-be-there = dieselben Daten wurden vielleicht eben gespeichert; speichern Sie erneut, um es herauszufinden
not-in-roll-any-more = es ist nicht mehr in der Fotomediathek; speichern Sie erneut
no-answer = die Fotomediathek hat nicht für jedes Element geantwortet; speichern Sie erneut
mixed-up = die Fotomediathek hat ihre Elemente verwechselt
in-cloud = es liegt in iCloud und ist gerade nicht auf diesem Gerät; es ist nicht weg: stellen Sie eine Internetverbindung her und versuchen Sie es erneut
still-there = es wurde entfernt, ist aber immer noch da
roll-too-slow = { $seconds ->
    [one] die Fotomediathek hat nicht innerhalb von { $seconds } Sekunde geantwortet; speichern Sie erneut
   *[other] die Fotomediathek hat nicht innerhalb von { $seconds } Sekunden geantwortet; speichern Sie erneut
}
roll-broke = unerwarteter Fehler der Fotomediathek: { $text }

cannot-undo = diese Fotomediathek kann nichts zurücknehmen
declined = auf die Frage, ob es entfernt werden darf, haben Sie Nein gesagt; es bleibt, bis Sie es noch einmal versuchen
old-one-not-kept = das ersetzte wurde nicht aufbewahrt: diese Fotomediathek kann das nicht
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
report-in-the-roll = In der Fotomediathek
report-not-in-the-roll = Nicht in der Fotomediathek
report-no-pictures = Nichts.
report-nothing-left-out = Nichts: alles, was gefunden wurde, ist da.
report-saved-with-remarks = Gespeichert, mit einem Hinweis
report-worth-knowing = Gut zu wissen
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
report-not-drawn = und { $number } weitere, in der Fotomediathek, aber hier nicht gezeigt: eine Seite mit allen ließe sich nicht öffnen
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
report-footer = Erstellt von Keepsake { $version } auf diesem Gerät; nichts wurde hochgeladen. Die kleinen Bilder sind Kopien für diese Seite, die Originale sind in der Fotomediathek.
pairs-title = Keepsake: Kopien in Ihrer Fotomediathek
pairs-heading = Was Ihre Fotomediathek schon hat
pairs-library = Verglichen mit { $name }
pairs-new = Neu
pairs-ask = Vielleicht dasselbe
pairs-asked = Beim Sichern kommen diese dazu, bis Sie sagen, welche dasselbe sind: keepsake match mit --same oder --different und der Nummer unter dem Beitrag.
pairs-there = Schon in Ihrer Fotomediathek
pairs-none = Keine.
pairs-more = und { $number } weitere, die hier nicht gezeichnet sind: eine Seite mit allen ginge nicht auf
pairs-post = Im Export
pairs-asset = In Ihrer Fotomediathek
pairs-picture = Foto in Ihrer Fotomediathek: { $asset }
pairs-distance = Merkmale, die sich unterscheiden: { $distance } von 256
pairs-cue = { $cue ->
    [bytes] dieselben Bytes
    [picture] in jedem Teil gleich
    [date] im Monat vor dem Beitrag aufgenommen
    [shape] alles davon im selben Format
    [size] mindestens so viele Pixel
    [length] gleich lang
   *[answer] Sie haben es gesagt
}
pairs-footer = Erstellt von Keepsake { $version } auf diesem Gerät; nichts wurde hochgeladen und nichts in Ihrer Fotomediathek verändert.
copy-link = öffnen Sie den Beitrag in Instagram, tippen Sie auf Teilen und kopieren Sie den Link
from-export = wenn es Ihr eigener ist, speichern Sie ihn aus Ihrem Export
refusal-no-link = darin ist kein Link zu Instagram; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram zeigt Storys und Highlights nur angemeldeten Personen; Ihre eigenen stehen in Ihrem Export, speichern Sie also diesen
    [profile] dieser Link führt zu einem ganzen Profil; teilen Sie einzelne Beiträge, oder speichern Sie Ihr eigenes Profil aus Ihrem Export
    [sound] dieser Link führt zu einem Ton und den Reels damit; öffnen Sie ein Reel in Instagram, tippen Sie auf Teilen und kopieren Sie den Link
    [place] dieser Link führt zu einem Ort und den Beiträgen von dort; öffnen Sie einen Beitrag in Instagram, tippen Sie auf Teilen und kopieren Sie den Link
    [hashtag] dieser Link führt zu einem Hashtag oder einer Suche; öffnen Sie einen Beitrag in Instagram, tippen Sie auf Teilen und kopieren Sie den Link
    [recommendations] dieser Link führt zu Empfehlungen von Instagram; öffnen Sie einen Beitrag in Instagram, tippen Sie auf Teilen und kopieren Sie den Link
    [messages] dieser Link führt in Nachrichten, die nur die Beteiligten sehen; Ihre eigenen stehen in Ihrem Export, speichern Sie also diesen
    [account] dieser Link führt zu einer Seite von Instagram für Ihr Konto, nicht zu einem Beitrag; { copy-link }
   *[elsewhere] dieser Link führt zu keinem Beitrag; { copy-link }
}
refusal-look-alike = { $host } ist nicht Instagram und wurde nicht gefragt; { copy-link }
refusal-holds-files = { $host } hält Dateien von Instagram unter Adressen bereit, die ablaufen; { copy-link }
refusal-cut-link = dieser Link ist abgeschnitten; öffnen Sie den Beitrag in Instagram, tippen Sie auf Teilen und kopieren Sie den ganzen Link
refusal-threads = dieser Link führt zu Threads, dessen Beiträge nicht die von Instagram sind; Ihre eigenen stehen in Ihrem Instagram-Export, speichern Sie also diesen
refusal-not-found = Instagram zeigt diesen Beitrag nicht: er kann gelöscht, privat oder nur für manche angemeldeten Personen zu sehen sein; { from-export }
refusal-gated = { $gate ->
    [age] Instagram zeigt diesen Beitrag nur angemeldeten Personen, die alt genug dafür sind; { from-export }
    [region] Instagram zeigt diesen Beitrag nicht in dem Land, aus dem die Verbindung kommt; { from-export }
   *[other] Instagram zeigt diesen Beitrag nicht allen, und warum, ist nicht bekannt: vielleicht nur manchen angemeldeten Personen oder nicht in dem Land, aus dem die Verbindung kommt; { from-export }
}
refusal-withheld = Instagram zeigt nicht angemeldeten Personen nichts von diesem Beitrag und sagt nicht, warum: er kann privat, eingeschränkt oder entfernt sein; { from-export }
refusal-new-form = der Beitrag steht auf seiner Seite, aber in einer Form, die dieses Keepsake nicht lesen kann; aktualisieren Sie Keepsake, oder öffnen Sie den Beitrag in Instagram
refusal-shell = Instagram hat eine leere Seite geschickt, wie an Besucher, die es für Programme hält; versuchen Sie es später noch einmal, oder sehen Sie sich den Beitrag in einem Browser an
refusal-throttled = Instagram gibt nicht angemeldeten Personen im Moment nichts mehr; versuchen Sie es in einigen Stunden noch einmal
refusal-login-wanted = Instagram verlangt eine Anmeldung, bevor es diesen Beitrag zeigt; das tut es bei manchen Beiträgen, und nach vielen Besuchen bei allen; versuchen Sie es in einigen Stunden noch einmal; { from-export }
refusal-checkpoint = Instagram verlangt einen Nachweis, dass ein Mensch fragt, bevor es mehr zeigt; öffnen Sie den Beitrag auf diesem Gerät in einem Browser, tun Sie, was dort verlangt wird, und versuchen Sie es in einigen Stunden noch einmal
refusal-not-instagram = was geantwortet hat (Status { $status }), sieht nicht nach Instagram aus: etwas dazwischen, etwa das Netzwerk einer Firma, ein Filter oder ein Proxy, hält es vielleicht zurück; versuchen Sie es in einem anderen Netzwerk noch einmal
refusal-resting = Instagram hat zuletzt nichts mehr gegeben, deshalb wird vorerst nichts abgefragt; versuchen Sie es nach { $until } noch einmal
refusal-day-is-full = { $count ->
    [one] heute wurde { $count } Seite abgefragt, mehr lässt Instagram nicht zu; speichern Sie den Rest morgen
   *[other] heute wurden { $count } Seiten abgefragt, mehr lässt Instagram nicht zu; speichern Sie den Rest morgen
}
refusal-share-unresolved = Instagram hat nicht verraten, wohin dieser kurze Link führt; öffnen Sie ihn, tippen Sie auf Teilen und kopieren Sie den Link neu
refusal-unknown-page = Instagram hat auf eine Weise geantwortet, die Keepsake nicht kennt ({ $name }); versuchen Sie es später noch einmal, oder sehen Sie sich den Beitrag in einem Browser an
refusal-unknown-status = Instagram hat auf eine Weise geantwortet, die Keepsake nicht kennt (Status { $status }); versuchen Sie es später noch einmal, oder sehen Sie sich den Beitrag in einem Browser an
refusal-unknown-answer = Instagram hat auf eine Weise geantwortet, die Keepsake nicht kennt ({ $answer ->
    [no_page] etwas, das keine Seite ist
    [endless] eine Seite ohne Ende
   *[elsewhere] sie führt woandershin
}); versuchen Sie es später noch einmal, oder sehen Sie sich den Beitrag in einem Browser an
refusal-other-page = die angegebene Seite zeigt diesen Beitrag nicht; öffnen Sie den Beitrag in einem Browser, ohne sich anzumelden, warten Sie, bis sein Bild da ist, speichern Sie die Seite und geben Sie diese an
refusal-cut-page = die angegebene Seite ist unvollständig; öffnen Sie den Beitrag in einem Browser, ohne sich anzumelden, warten Sie, bis sein Bild da ist, speichern Sie die Seite noch einmal und geben Sie diese an
refusal-profile-page = die angegebene Seite ist die eines Profils; öffnen Sie den Beitrag selbst in einem Browser, ohne sich anzumelden, speichern Sie seine Seite und geben Sie diese an
refusal-server-trouble = die Server von Instagram haben eine Störung; versuchen Sie es in einer Stunde noch einmal
refusal-unreachable = Instagram war nicht zu erreichen: { $how ->
    [broke_off] die Verbindung brach ab
    [not_in_time] es kam nicht rechtzeitig eine Antwort
    [silent] eine Weile kam nichts mehr
    [too_long] es dauerte zu lange
    [not_readable] die Antwort war nicht zu lesen
    [sent_around] es ging von einer Adresse zur nächsten
    [other_part] es kam ein anderer Teil als verlangt
    [other_file] die Datei ist nicht mehr dieselbe
   *[nothing] es kam keine Antwort
}; prüfen Sie die Verbindung und versuchen Sie es noch einmal
refusal-not-trusted = die Gegenstelle konnte nicht beweisen, dass sie Instagram ist (ihrem TLS-Zertifikat wird nicht vertraut), deshalb wurde nichts gefragt; das kommt bei einem WLAN mit Anmeldung, im Netzwerk einer Firma, bei einem Virenscanner und bei falsch gehender Uhr vor; nutzen Sie ein anderes Netzwerk und versuchen Sie es noch einmal
refusal-no-name = die Adresse von Instagrams Server wurde nicht gefunden; prüfen Sie, ob dieses Gerät online ist und ob etwas im Netzwerk (ein Filter, das DNS) Instagram sperrt, und versuchen Sie es noch einmal
refusal-no-connection = keine Verbindung zum Server von Instagram; prüfen Sie, ob dieses Gerät online ist oder eine Firewall oder ein Proxy im Weg steht, und versuchen Sie es noch einmal
refusal-no-such-slide = { $count ->
    [one] laut seiner Seite hat dieser Beitrag { $count } Bild; ein Bild { $asked } gibt es nicht
   *[other] laut seiner Seite hat dieser Beitrag { $count } Bilder; ein Bild { $asked } gibt es nicht
}
refusal-slide-left-out = nichts, was die Seite dieses Beitrags zeigt, ist sicher Bild { $asked }; speichern Sie den ganzen Beitrag, oder öffnen Sie ihn in Instagram
refusal-no-media = die Seite nennt kein Foto oder Video dieses Beitrags, das gespeichert werden kann; öffnen Sie ihn stattdessen in Instagram

no-page-empty = die Datei ist leer; öffnen Sie den Beitrag in einem Browser, ohne sich anzumelden, warten Sie, bis er da ist, und speichern Sie die Seite als „Webseite, nur HTML“
no-page-web-archive = das ist ein Webarchiv (MHTML, eine einzelne Datei), in dem das fehlt, woraus der Beitrag gelesen wird; speichern Sie die Seite als „Webseite, nur HTML“
no-page-printed = das ist ein PDF, in dem eine Seite so ist, wie sie gedruckt würde; speichern Sie die Seite selbst als „Webseite, nur HTML“, in Safari als „Webarchiv“
no-page-bookmark = diese Datei enthält nur die Adresse der Seite; öffnen Sie sie in einem Browser, ohne sich anzumelden, warten Sie, bis der Beitrag da ist, und speichern Sie die Seite als „Webseite, nur HTML“
no-page-media = das ist ein Foto oder Video und nicht die Seite des Beitrags; speichern Sie die Seite selbst als „Webseite, nur HTML“
no-page-zip = das ist ein ZIP-Archiv; entpacken Sie es und geben Sie die Seite darin an, oder speichern Sie die Seite als „Webseite, nur HTML“
no-page-no-scripts = wer diese Seite gespeichert hat, hat ihre Skripte weggelassen, in denen der Beitrag steht; speichern Sie die Seite mit dem Browser selbst als „Webseite, nur HTML“
no-page-frame = das ist der Rahmen, in dem andere Seiten einen Beitrag zeigen, mit nur einem kleinen Bild; öffnen Sie den Beitrag selbst in einem Browser, ohne sich anzumelden, und speichern Sie seine Seite als „Webseite, nur HTML“
no-page-damaged = die Datei ist auf eine Weise gepackt, die hier nicht gelesen wird, oder beschädigt; speichern Sie die Seite noch einmal
no-page-too-large = das ist zu groß für eine Seite
not-archive-empty = die Datei ist leer; laden Sie sie erneut herunter
not-archive-incomplete = das ZIP ist unvollständig, ein Teil fehlt; laden Sie es erneut herunter
not-archive-split = es ist ein Teil eines geteilten ZIPs; fügen Sie die Teile zusammen oder entpacken Sie sie, und geben Sie das Ergebnis an
not-archive-front-missing = der Anfang des ZIPs fehlt: es ist das letzte Stück eines geteilten ZIPs, oder der Download ist beschädigt; fügen Sie die Stücke zusammen und geben Sie das Ergebnis an, oder laden Sie es erneut herunter
not-archive-too-many-entries = es führt Millionen von Dateien auf, weit mehr als jeder Export
not-archive-bomb = entpackt soll es { $gigabytes } GB groß sein, was nicht sein kann; es ist beschädigt oder soll Schaden anrichten
not-archive-other-file = es ist { $kind ->
    [rar] ein RAR-Archiv
    [seven_zip] ein 7-Zip-Archiv
    [gzip] ein gzip-Archiv
    [bzip2] ein bzip2-Archiv
    [xz] ein xz-Archiv
    [zstandard] ein Zstandard-Archiv
    [tar] ein tar-Archiv
    [pdf] ein PDF
   *[photo_or_video] ein Foto oder Video
}; geben Sie das ZIP von Instagram an oder den Ordner, in den es entpackt wurde
not-archive-web-page = es ist kein ZIP, sondern eine Webseite, wie von einem abgelaufenen Link; melden Sie sich an und laden Sie es erneut herunter
not-archive-part-of-export = es ist eine einzelne Datei eines entpackten Exports; geben Sie den ganzen Ordner an oder das ZIP
not-archive-unknown = es ist weder ein ZIP noch ein Ordner; geben Sie das ZIP von Instagram an oder den Ordner, in den es entpackt wurde
not-archive-packed-inside = es ist in einem anderen ZIP gepackt und dort nicht zu lesen; entpacken Sie das äußere ZIP und geben Sie den Ordner an
not-archive-encrypted-inside = es ist in einem anderen ZIP verschlüsselt; entpacken Sie das äußere ZIP mit seinem Passwort und geben Sie den Ordner an
not-archive-open-folder = es ist ein geöffneter Ordner; geben Sie stattdessen seinen Pfad an
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } kann nicht als Archiv gelesen werden: { $unfit }
trouble-other-archive = { $is_known ->
    [false] dieses Archiv gibt es nicht mehr; fügen Sie es als neues hinzu
   *[true] { $given } ist ein anderes Archiv als { $asked }, das gelesen wurde; wählen Sie jenes, oder fügen Sie dieses als neues hinzu
}
trouble-nothing-found = keine Instagram-Beiträge gefunden in { $paths }{ $notes }
more-notes = und { $more } weitere
all-archives = alle Archive
trouble-no-archive-chosen = wählen Sie mindestens ein Archiv
trouble-no-open-file = das ist keine geöffnete Datei: { $system }
trouble-only-paths = geöffnete Dateien können hier nicht übergeben werden; geben Sie einen Pfad an
trouble-no-bytes = kein bekanntes Archiv hat die Daten
trouble-no-picture = es gibt kein Bild davon: { $system }
trouble-not-there = { $path }: diese Datei oder diesen Ordner gibt es nicht
trouble-not-allowed = { $path }: Sie dürfen das nicht öffnen
trouble-read-only = { $path }: dort kann nichts geschrieben werden
trouble-disk-full = { $path }: das Laufwerk ist voll; schaffen Sie Platz und versuchen Sie es noch einmal
trouble-system-said = { $path }: { $system }
trouble-catalog-full = das Laufwerk mit dem Katalog ist voll; schaffen Sie Platz und versuchen Sie es noch einmal
trouble-catalog-busy = ein anderes Programm arbeitet mit dem Katalog; versuchen Sie es gleich noch einmal
trouble-catalog-read-only = in den Katalog kann nicht geschrieben werden; erlauben Sie es oder wählen Sie einen anderen Ordner
trouble-catalog-gone = der Katalog kann nicht geöffnet werden; prüfen Sie, ob sein Ordner noch da ist
trouble-not-a-catalog = { $path } ist kein Katalog von Keepsake; die Datei bleibt, wie sie ist
trouble-newer-catalog = { $path } wurde von einer neueren Version von Keepsake geschrieben; aktualisieren Sie Keepsake, um es zu öffnen
trouble-catalog-not-updated = der Katalog kann nicht auf den neuesten Stand gebracht werden: { $system }
trouble-catalog-damaged = der Katalog ist beschädigt; was gespeichert wurde, bleibt
trouble-catalog-failed = Fehler im Katalog: { $system }
trouble-other-save = ein anderes Speichern benutzt { $path }; warten Sie, bis es fertig ist
trouble-save-goes-on = gerade wird gespeichert oder gelesen; halten Sie es an, oder warten Sie, bis es fertig ist
trouble-undo-goes-on = gerade wird ein Speichern rückgängig gemacht; halten Sie es an, oder warten Sie, bis es fertig ist
trouble-look-goes-on = gerade wird die Fotomediathek durchgesehen; halten Sie es an, oder warten Sie, bis es fertig ist
trouble-too-late = das Speichern hat nicht auf diese Fotomediathek gewartet
trouble-stopped = angehalten
trouble-no-place = das ist keine Stelle in einer Liste, die eine Seite genannt hat
trouble-no-month = es gibt keinen Monat { $month } im Jahr { $year }
trouble-no-date = das ist kein Datum: { $system }
trouble-no-zone = es gibt keine Zeitzone namens { $name }
trouble-no-run = es gibt kein Speichern mit der Nummer { $run }
trouble-not-to-be-resumed = das Speichern mit der Nummer { $run } kann nicht fortgesetzt werden: es ging in eine andere Fotomediathek, wurde rückgängig gemacht, betraf nichts, oder eine andere Version hat es verzeichnet; beginnen Sie neu
trouble-nothing-failed = im Speichern mit der Nummer { $run } ist nichts fehlgeschlagen, was noch einmal versucht werden könnte
trouble-nothing-with-reason = im Speichern mit der Nummer { $run } hat nichts diesen Grund
trouble-unknown-media = dieses Foto oder Video gibt es im Katalog nicht
trouble-saved-as = es ist schon in der Fotomediathek, als { $asset }; die andere Kopie wurde nicht aufgenommen
trouble-asset-of-another = { $asset } ist ein anderes Foto oder Video, das schon gespeichert wurde
trouble-closed = dieses Keepsake wurde geschlossen; öffnen Sie es neu
trouble-miscounted = das Protokoll verzeichnet { $accounted } von { $planned } geplanten Elementen; bitte melden Sie dies
trouble-no-network = das Netzwerk kann nicht benutzt werden: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , und { $more } weitere
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] Eintrag { $entry }
   *[false] zuerst in Eintrag { $entry }
}
quoted = „{ $text }“
oddity-list-cut-off = { $count ->
    [one] die Liste der Dateien bricht nach { $count } Datei ab; laden Sie das Archiv erneut herunter
   *[other] die Liste der Dateien bricht nach { $count } Dateien ab; laden Sie das Archiv erneut herunter
}
oddity-entries = { $fault ->
    [unsafe_name] ausgelassen, da der Name unsicher ist
    [link] ausgelassen, da es ein symbolischer Link ist
    [twice] steht mehrmals darin, das letzte wurde genommen
    [not_text] ausgelassen, da der Name kein lesbarer Text ist
    [too_deep] ausgelassen, da der Ordner zu tief liegt
    [camera_roll] ausgelassen, da es eine Fotomediathek ist, die Keepsake angelegt hat
    [empty] ausgelassen, da es ein Foto oder Video sein soll, aber leer ist; laden Sie den Export erneut herunter
    [not_media] ausgelassen, da es ein Foto oder Video sein soll, der Inhalt aber keines ist, das Keepsake kennt
    [other_form] ausgelassen, da der Export dasselbe Foto oder Video mit anderer Endung nennt, das übernommen wurde
    [in_cloud] ausgelassen, da es in einer Cloud und nicht auf diesem Gerät ist; laden Sie es dort auf dieses Gerät herunter
    [in_bin] ausgelassen, da es in einem Papierkorb liegt, in den es jemand geworfen hat; holen Sie es dort heraus, um es auch zu haben
   *[closed] ausgelassen, da das System das Lesen nicht erlaubt
}: { $first }{ oddity-more }
oddity-packed-otherwise = mit { $method } gepackt, was Keepsake nicht liest; entpacken Sie das ZIP und geben Sie den Ordner an: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] nicht angerührt, da dieses ZIP keinen Export von Instagram enthält
    [unfinished] nicht angerührt, da der Download dem Namen nach nicht fertig ist; wenn doch, entfernen Sie diese Endung
   *[too_many] nicht geöffnet, da es zu tief oder unter zu vielen liegt; geben Sie dieses ZIP selbst an, wenn es zum Export gehört
}: { $first }{ oddity-more }
oddity-zips-unreadable = ein ZIP, das nicht zu lesen ist: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = nicht angerührt: { $unfit }: { $first }{ oddity-more }
oddity-strays = Fotos und Videos nicht angerührt, da kein Verzeichnis sie nennt und nichts sagt, dass sie von Instagram sind: { $count } ({ $places }); damit sie auch genommen werden, legen Sie sie darin in einen Ordner media/other
oddity-stray-top = { $items } ganz oben
oddity-stray-in = { $items } in { $folder }
oddity-stray-rest = { $alone ->
    [true] der Rest in einem weiteren Ordner
   *[false] der Rest in { $more_folders } weiteren Ordnern
}
oddity-names-unread = nennt { $media }, wozu kein Verzeichnis gelesen werden konnte; nur der Monat des Ordners ist bekannt, wenn überhaupt; wenn das eine JSON-Datei ist, laden Sie das Archiv erneut herunter, sonst exportieren Sie noch einmal im Format JSON, oder melden Sie, was für eine Datei das ist
oddity-photos = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
oddity-videos = { $count ->
    [one] { $count } Video
   *[other] { $count } Videos
}
oddity-both = { $before } und { $next }
oddity-not-in-any-part = Verweise, deren Fotos und Videos in keinem der Archive sind: { $count }; der Export hat vielleicht weitere Teile
oddity-no-index = es gibt kein Verzeichnis: nichts hier nennt Tag, Bildunterschrift und Reihenfolge der Fotos und Videos: { $count }; vielleicht tut es ein anderer Teil des Exports
oddity-unindexed = kein Verzeichnis hier nennt diese Fotos und Videos: { $count }; bekannt ist höchstens der Monat ihres Ordners; { oddity-several }
oddity-several = { $several ->
    [true] die persönlichen Daten hier nennen mehr als einen Benutzernamen: entpacken Sie jeden Export in einen eigenen Ordner
   *[false] vielleicht nennt sie ein anderer Teil des Exports, oder ein anderer Export wurde über diesen entpackt: entpacken Sie jeden in einen eigenen Ordner
}
oddity-captions-differ = { $count ->
    [one] { $count } Bildunterschrift steht verschieden in Exporten, von denen keiner als der neuere bekannt ist; eine von beiden wurde behalten
   *[other] { $count } Bildunterschriften stehen verschieden in Exporten, von denen keiner als der neuere bekannt ist; je eine von beiden wurde behalten
}
oddity-dates-differ = { $count ->
    [one] { $count } Foto oder Video ist mit zwei Daten angegeben, und nichts sagt, welches stimmt; eines von beiden wurde genommen
   *[other] { $count } Fotos oder Videos sind mit je zwei Daten angegeben, und nichts sagt, welches stimmt; je eines von beiden wurde genommen
}
oddity-index-too-large = ausgelassen, da zu groß für ein Verzeichnis
oddity-index-unreadable = kann nicht gelesen werden: { $system }
oddity-file-empty = die Datei ist leer; laden Sie das Archiv erneut herunter
oddity-utf16 = die Datei ist in UTF-16 geschrieben, was kein Export ist; nehmen Sie die Datei, wie sie heruntergeladen wurde
oddity-file-cut-off = die Datei bricht nach Byte { $byte } ab; was davor steht, wurde gelesen; laden Sie das Archiv erneut herunter
oddity-no-json = die Datei ist kein JSON; laden Sie das Archiv erneut herunter
oddity-invalid-json = die Datei ist ab Byte { $byte } kein gültiges JSON; was davor steht, wurde gelesen
oddity-file-not-unpacked = die Datei kann nach Byte { $byte } nicht entpackt werden; was davor steht, wurde gelesen; laden Sie das Archiv erneut herunter
oddity-page-cut-off = die Seite endet mitten in einem Beitrag; was davor steht, wurde gelesen; laden Sie das Archiv erneut herunter
oddity-page-not-unpacked = die Seite kann nach Byte { $byte } nicht entpackt werden; was davor steht, wurde gelesen; laden Sie das Archiv erneut herunter
oddity-characters-replaced = einige Zeichen sind beschädigt; sie wurden ersetzt
oddity-impossible-times = { $count ->
    [one] { $count } Beitrag hat eine Zeit, die nicht sein kann (vor Oktober 2010 oder in der Zukunft); ihr wurde nicht geglaubt
   *[other] { $count } Beiträge haben eine Zeit, die nicht sein kann (vor Oktober 2010 oder in der Zukunft); ihr wurde nicht geglaubt
}
oddity-entries-broken = { $count ->
    [one] { $count } Eintrag konnte nicht gelesen werden: kein gültiges JSON ({ oddity-in-entry })
   *[other] { $count } Einträge konnten nicht gelesen werden: kein gültiges JSON ({ oddity-in-entry })
}
oddity-entries-too-large = { $count ->
    [one] { $count } Eintrag konnte nicht gelesen werden: größer als { $mebibytes } MiB ({ oddity-in-entry })
   *[other] { $count } Einträge konnten nicht gelesen werden: größer als { $mebibytes } MiB ({ oddity-in-entry })
}
oddity-entries-mended = { $count ->
    [one] { $count } Eintrag enthielt Zeichen, die kein Text sind; sie wurden ersetzt ({ oddity-in-entry })
   *[other] { $count } Einträge enthielten Zeichen, die kein Text sind; sie wurden ersetzt ({ oddity-in-entry })
}
oddity-entries-unknown = { $count ->
    [one] { $count } Eintrag in einer Form, die diese Version nicht kennt, konnte nicht gelesen werden ({ oddity-in-entry })
   *[other] { $count } Einträge in einer Form, die diese Version nicht kennt, konnten nicht gelesen werden ({ oddity-in-entry })
}
oddity-media-nameless = { $count ->
    [one] { $count } Foto oder Video ohne Pfad konnte nicht gelesen werden ({ oddity-in-entry })
   *[other] { $count } Fotos oder Videos ohne Pfad konnten nicht gelesen werden ({ oddity-in-entry })
}
oddity-guessed-carousels = { $count ->
    [one] { $count } Gruppe ohne Bildunterschrift und aus derselben Sekunde, als ein Beitrag genommen
   *[other] { $count } Gruppen ohne Bildunterschrift und aus derselben Sekunde, je als ein Beitrag genommen
}
oddity-dates-unread = { $count ->
    [one] { $count } Datum konnte nicht gelesen werden ({ $examples }); ein Monat wird dem Ordner entnommen, wo er einen nennt
   *[other] { $count } Daten konnten nicht gelesen werden ({ $examples }); ein Monat wird dem Ordner entnommen, wo er einen nennt
}
oddity-dates-disputed = { $count ->
    [one] { $count } Datum konnte nicht gelesen werden, da es mehr als einen Zeitpunkt bedeuten kann ({ $examples }); ein Monat bleibt, wo alle in einem liegen, sonst wird er dem Ordner entnommen, wo er einen nennt
   *[other] { $count } Daten konnten nicht gelesen werden, da sie mehr als einen Zeitpunkt bedeuten können ({ $examples }); ein Monat bleibt, wo alle in einem liegen, sonst wird er dem Ordner entnommen, wo er einen nennt
}
oddity-dates-contradicted = { $count ->
    [one] { $count } Datum nicht geglaubt, da der Ordner des Bildes einen anderen Monat nennt ({ $examples }); jener Monat wird genommen
   *[other] { $count } Daten nicht geglaubt, da der Ordner des Bildes einen anderen Monat nennt ({ $examples }); jener Monat wird genommen
}
oddity-fields-unknown = { $count ->
    [one] { $count } Feld mit unbekanntem Namen ausgelassen ({ $examples })
   *[other] { $count } Felder mit unbekanntem Namen ausgelassen ({ $examples })
}
oddity-stories-maybe-others = { $count ->
    [one] { $count } Story kann von anderen sein und wird als Ihre gespeichert: das Feld, das es verrät, ist in einer unbekannten Sprache
   *[other] { $count } Storys können von anderen sein und werden als Ihre gespeichert: das Feld, das es verrät, ist in einer unbekannten Sprache
}
oddity-posts-maybe-others = { $count ->
    [one] { $count } Beitrag kann von anderen sein und wird als Ihrer gespeichert: der Name des Abschnitts verrät nicht, wessen er ist
   *[other] { $count } Beiträge können von anderen sein und werden als Ihre gespeichert: der Name des Abschnitts verrät nicht, wessen sie sind
}
oddity-posts-maybe-drafts = { $count ->
    [one] { $count } Beitrag kann ein nie veröffentlichter Entwurf sein und wird gespeichert: ein Vermerk mit unbekanntem Namen kann das bedeuten
   *[other] { $count } Beiträge können nie veröffentlichte Entwürfe sein und werden gespeichert: ein Vermerk mit unbekanntem Namen kann das bedeuten
}
oddity-places-maybe-lost = { $count ->
    [one] { $count } Beitrag verliert vielleicht einen Ort: zwei Zahlen mit unbekanntem Namen können einer sein und werden nicht als solcher genommen
   *[other] { $count } Beiträge verlieren vielleicht einen Ort: zwei Zahlen mit unbekanntem Namen können einer sein und werden nicht als solcher genommen
}
oddity-posts-undated = { $count ->
    [one] { $count } Beitrag ohne Datum
   *[other] { $count } Beiträge ohne Datum
}
oddity-entries-without-media = { $count ->
    [one] { $count } Eintrag ohne Foto oder Video ausgelassen
   *[other] { $count } Einträge ohne Foto oder Video ausgelassen
}
oddity-captions-cut = { $count ->
    [one] { $count } Bildunterschrift gekürzt: länger als bei Instagram möglich
   *[other] { $count } Bildunterschriften gekürzt: länger als bei Instagram möglich
}
oddity-media-too-many = { $count ->
    [one] { $count } Foto oder Video ausgelassen: so viele oder einen so langen Pfad hat kein Beitrag
   *[other] { $count } Fotos oder Videos ausgelassen: so viele oder einen so langen Pfad hat kein Beitrag
}
oddity-media-outside = { $count ->
    [one] { $count } Foto oder Video außerhalb von Beiträgen: was die Seite dazu sagt, ist ausgelassen
   *[other] { $count } Fotos oder Videos außerhalb von Beiträgen: was die Seite dazu sagt, ist ausgelassen
}
oddity-texts-unknown = { $count ->
    [one] { $count } Text neben einem Foto oder Video nicht verstanden und ausgelassen
   *[other] { $count } Texte neben einem Foto oder Video nicht verstanden und ausgelassen
}
oddity-tags-too-long = { $count ->
    [one] { $count } Tag ausgelassen: zu lang zum Lesen
   *[other] { $count } Tags ausgelassen: zu lang zum Lesen
}
oddity-other = { $text }
