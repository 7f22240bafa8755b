//! Any bytes as the head of a conversation, from which follows who takes part.

#![cfg_attr(fuzzing, no_main)]

keepsake_fuzz::target!(keepsake_core::fuzzing::conversation);
