-- Reasons are codes with values, as a JSON array (core/src/outcome/reason.rs). A sentence that was
-- stored before is read as what it is; this one is compared with.
UPDATE outcome SET reason = '[{"code":"before_its_turn"}]'
WHERE reason = 'stopped before its turn; save again to go on';
