# What the command says in words of its own (`text!` in `src`): why an item is not saved and the words of the page stand in
# `core/words`, as the apps have them too. Tests hold that every message is used and has its values, and that every language has them all.
#
# English here is what the command says, to the letter. <b> and </b> stand around what is set in bold type. The command, its options and
# what stands in backquotes stay as they are in every language. Whole numbers are written as the language does; those in commands are texts.

## Parts of sentences.

items = { $items ->
    [one] { $items } photo or video
   *[other] { $items } photos and videos
}
photos = { $photos ->
    [one] { $photos } photo
   *[other] { $photos } photos
}
videos = { $videos ->
    [one] { $videos } video
   *[other] { $videos } videos
}
posts = { $posts ->
    [one] { $posts } post
   *[other] { $posts } posts
}
archives = { $archives ->
    [one] { $archives } archive
   *[other] { $archives } archives
}
# $period: whether one moment is known, or a first and a last one.
published = { $period ->
    [moment] published { $from }
   *[span] published from { $from } to { $until }
}
date-unknown = date unknown
less-than-a-second = less than a second
# $unit: of $time, which counts them.
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } year
   *[other] { $time } years
}
weeks = { $time ->
    [one] { $time } week
   *[other] { $time } weeks
}
days = { $time ->
    [one] { $time } day
   *[other] { $time } days
}
hours = { $time ->
    [one] { $time } hour
   *[other] { $time } hours
}
minutes = { $time ->
    [one] { $time } minute
   *[other] { $time } minutes
}
seconds = { $time ->
    [one] { $time } second
   *[other] { $time } seconds
}
media-type = { $media_type ->
    [photo] photo
    [video] video
   *[file] file
}
# $what: a link or a path; $said: what there is to say about it.
about = { $what }: { $said }
# Behind which it ends.
sentence = { $said }.

## Said by several commands.

larger-folder = Some of what is missing is in the folder around the one that was given; give that one: { $folder }
notes-heading = Worth knowing:
notes-more = and { $count } more; --json has them all
reasons-failed = { $count } could not be saved:
reasons-left-alone = { $count } left alone:
reasons-saved = { $count } saved, with something to know:
reasons-there = { $count } there already, with something to know:
reasons-others = for other reasons; `keepsake ledger --run N` has them all
page-is-in = The report is in { $path }.

## How far it is. What is done stands before a bar.

doing-reading = Reading
doing-saving = Saving
doing-finding = Finding
doing-downloading = Downloading
doing-removing = Removing
doing-drawing = Drawing
doing-library = Looking through the library
doing-posts = Looking at the posts
doing-comparing = Comparing
progress-of = { $done } of { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = waiting
progress-left = { duration } left
# The whole line where no bar can be drawn.
progress-line = { $doing }: { $count }, { $left }

## Why a command ends early.

failure-error = error:
failure-stopping = Stopping after the item in hand. Press Ctrl-C again to end at once.
# The command stands below.
failure-stopped = Stopped. To go on, run it again:
failure-no-signals = Ctrl-C cannot be listened for: { $system }
failure-unwritten = the result could not be written: { $why }
failure-disk-full = the disk is full; make room and run it again
failure-read-only = nothing can be written there
failure-which-export = An export that Keepsake reads comes from Accounts Center > Your information and permissions > Export your information, with your posts and stories chosen.
failure-catalog-damaged = Move { $file } to another folder and save again: a photo or video that would get the same name and the same bytes is known to be there, any other is saved a second time.
failure-paused = the save paused: { $why }
failure-no-room = there is not enough room: { $needed } are needed, { $free } are free.
failure-make-room = Make room, choose another disk with --to, or save a part with --from and --to-date.
refused-days = --from is later than --to-date
refused-camera-roll = { $path } is in a camera roll that Keepsake made ({ $roll }), not an export from Instagram
refused-inside = the export { $export } and the camera roll { $roll } lie inside each other; give another folder with --to
refused-library-inside = the folder { $library } lies in the export { $export }, which would then have everything already; give the folder with your own photos
refused-empty-text = an empty text was given to save; give a ZIP, a folder or a link
refused-both = save an export or links, one after the other; both were given
refused-no-roll = { $path } is no camera roll that Keepsake made; say where it is with --to FOLDER
refused-file = { $path } is a file; name a folder with --to
refused-for-links = { $option } is for the post of a link; give the link beside it
refused-for-exports = a link names what is to be saved; { $option } is for exports
refused-dry-run = a link names what is to be saved; --dry-run (`keepsake resolve` says where a link leads) is for exports
refused-nothing-begun = no save was begun here; name the export to save it from the start
refused-taken-back = the last save was taken back; name the export to save it again
refused-nothing-left = the last save that was begun here came to its end; there is nothing to go on with
refused-no-run = there is no run { $run }; `keepsake ledger` lists them
refused-no-such-media = no photo or video in what was given is called { $media }; `keepsake list --json` lists them
refused-nothing-to-undo = there is no run left to undo; `keepsake ledger` lists them
refused-nothing-like = nothing in the library looks like { $name }; `keepsake match --json` says what does
# The command stands below.
refused-is-page = { $path } is the page of a post and no export; this saves the post:
refused-is-no-page = { $path }: { $why }; then give it with `keepsake save LINK --page FILE`
refused-page = the report cannot be written to { $path }: { $why }
page-is-folder = that is a folder; name a file
page-is-other = a file is there that is no report of Keepsake's; it stays as it is; name another
page-without-folder = its folder is not there; make it, or name another

## Scan.

scan-found = <b>{ photos } and { videos }</b> ({ $size }) in { archives }.
scan-found-published = <b>{ photos } and { videos }</b> ({ $size }) in { archives }, { published }.
scan-by-kind = Photos and videos listed by kind:
scan-by-year = Photos and videos listed by year:
scan-missing = { $count } of them missing
scan-left-alone = { $count } will be left alone:
scan-nothing = There is nothing to save.
# The command stands below.
scan-to-save = To save { items }:
scan-to-save-once = To save { items } ({ $same ->
    [one] { $same } more is the same as another
   *[other] { $same } more are the same as others
}):
kinds = { $kind ->
    [post] Posts
    [reel] Reels
    [igtv] IGTV
    [archived_post] Archived posts
    [story] Stories
    [highlight] Highlights
    [profile_photo] Profile photos
    [thread] Threads
    [other] Other
    [message] Messages
   *[recently_deleted] Recently deleted
}

## List.

list-end = { items } listed; { $missing } without a file, { $unasked } left out unless asked for

## Save.

save-nothing-fits = Nothing fits these options.
save-planned = To save: { items } ({ $size }) into { $roll }.
save-planned-free = To save: { items } ({ $size }) into { $roll }, where { $free } are free.
save-planned-there = Already there: { $count }.
save-planned-left-alone = Left alone: { $count }.
save-planned-failed = Cannot be saved: { $count }.
save-planned-ask = To be saved, though your library may have it: { $count } (`keepsake match` says which).
save-planned-better = In the camera roll, and better in what was given: { $count }.
save-undated = Left out by --from and --to-date, as nobody knows when they were published: { items }.
save-there-is = There are { photos } and { videos }, { published }.
save-dry-run = This was a dry run; nothing was saved.
save-nothing = <b>Nothing was saved</b> into { $roll }.
save-nothing-new = <b>Nothing new to save</b> into { $roll }.
save-saved = <b>Saved { items }</b> ({ $size }) into { $roll } in { duration }.
save-saved-at-once = <b>Saved { items }</b> ({ $size }) into { $roll } in { less-than-a-second }.
save-in-library = { $count ->
    [one] { $count } was among your own photos already, and not added.
   *[other] { $count } were among your own photos already, and not added.
}
save-there = { $count ->
    [one] { $count } was there already, or the same picture as another.
   *[other] { $count } were there already, or the same picture as another.
}
save-replaced = { $count ->
    [one] { $count } of what was saved took the place of an older one; `keepsake undo` brings that back.
   *[other] { $count } of what was saved took the place of older ones; `keepsake undo` brings those back.
}
save-better-left = { $count ->
    [one] { $count } of them is better in what was given, and was left as it is (`keepsake ledger --run { $run }` says why).
   *[other] { $count } of them are better in what was given, and were left as they are (`keepsake ledger --run { $run }` says why).
}
save-better = { $count ->
    [one] { $count } of them could be replaced with a better one: run it again with --replace (`keepsake ledger --run { $run }` says what is better).
   *[other] { $count } of them could be replaced with better ones: run it again with --replace (`keepsake ledger --run { $run }` says what is better).
}
save-catalog-missing = { $count ->
    [one] { $count } file here was
   *[other] { $count } files here were
} put here by an earlier save, by the name, and the catalog that knows of it ({ $state }) is missing. A photo or video that would get the same name and the same bytes is already there, which only the save itself can tell; any other (another --zone, other albums, a file that was edited) is saved a second time. Nothing that is here is changed or removed
the-link = the link
save-empty-page = { $said }; or save the page that a browser shows without a login, and give it with `keepsake save LINK --page FILE`
save-fewer = { $link }: its page shows { items } fewer than the post has; open it in Instagram for the rest
save-fewer-one = { $link }: its page shows { items } fewer than the post has (slide { $slides } is left out); open it in Instagram for the rest
save-fewer-some = { $link }: its page shows { items } fewer than the post has (slides { $slides } are left out); open it in Instagram for the rest

## Undo.

undo-ask = Remove { items } ({ $size }) that run { $run } put into { $roll }? What was changed since stays. [y/N]
undo-ask-replaced = Remove { items } ({ $size }) that run { $run } put into { $roll }? What was changed since stays, what it replaced comes back. [y/N]
# What may be typed to say yes, each in small letters; y and yes are taken in every language.
undo-yes = y yes
undo-nobody = undo asks before it removes { items } ({ $size }) that run { $run } put into { $roll }, and nobody is there to answer; run it again with --yes
undo-no-answer = the answer could not be read: { $system }
undo-kept = Nothing was removed.
undo-nothing-there = Nothing of run { $run } is in the camera roll any more.
undo-removed = Removed { items } of run { $run }.
undo-gone = { $count } had been removed before.
undo-brought-back = Brought back { items } that had been replaced.
undo-brought-back-empty = Brought back as it was, and empty: { $file }
undo-removed-before = Removed before: { $file } ({ $why })
undo-stayed = Not removed: { $file } ({ $why })
undo-changed = Not removed, as somebody changed it: { $file }
undo-failed = Could not be removed: { $file } ({ $why })
undo-left = Not removed yet: { items }.

## Ledger.

ledger-run = <b>Run { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Together with what it goes on with (runs { $first } to { $last }): { ledger-counts }
ledger-counts = { $saved } saved ({ $size }), { $there } already there, { $skipped } skipped, { $failed } failed
# How a run or an undo ended, behind its numbers. $moment: when it was taken back; $why: why it paused.
ledger-end = { $end ->
    [undone] ; undone { $undone }
    [open] ; not ended
    [stopped] ; stopped
    [paused_by_person] ; paused, to go on later
    [ended_by_system] ; ended by the system
    [cut_short] ; ended before it was done
    [paused] ; paused: { $why }
   *[completed] { "" }
}
ledger-undo = Taken back { $moment }: { $removed } removed
# Each of these stands behind the one before.
ledger-brought-back = , { $count } replaced ones brought back
ledger-gone = , { $count } gone before
ledger-changed = , { $count } left as they were changed
ledger-stayed = , { $count } left as what they replaced is gone
ledger-not-removed = , { $count } not removed
ledger-left = , { $count } not removed yet
ledger-outcome = { $outcome ->
    [saved] saved
    [already_there] already there
    [skipped] skipped
   *[failed] failed
}
ledger-took-place = (took the place of an older one)
ledger-nothing = Nothing has been saved yet.
# A command stands behind each of these.
ledger-hint-run = Every item of a run:
ledger-hint-failed = Only what failed:
ledger-hint-reason = Only for one reason:

## Match, and the person's own photos.

match-found = { items } looked for: { $new } new, { $there } already in the library, { $ask } to ask about.
match-may-be = may be
match-ask = These are added by a save. Say --same or --different with the number of each, and it is remembered.
match-unreadable = { items } whose picture cannot be read here, looked for by their bytes alone.
library-without-picture = In the library, { items } whose picture cannot be read here, compared by their bytes alone: { $named }
library-by-bytes = In the library, { items } whose pictures are not looked at here (HEIC, AVIF, GIF and videos), compared by their bytes alone.
library-exports = In the library, unpacked exports of Instagram's, which are not looked at: { $count }.
library-unreadable = In the library, files and folders that cannot be read at all: { $count }.

## Resolve.

link-kind = { $kind ->
    [post] post
    [story] story
    [highlight] highlight
    [profile] profile
    [share] share
   *[unsupported] unsupported
}
link-none = none
