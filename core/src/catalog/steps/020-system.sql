-- What a Keepsake of before stored of an entry that cannot be unpacked had one value more: such lines belong to the
-- group of those of now, and open with it.
UPDATE outcome SET reason = as_stored_now(reason)
WHERE instr(reason, '{"code":"damaged_in_archive"') > 0 AND instr(reason, '"system":') > 0;
