#![no_main]

libfuzzer_sys::fuzz_target!(|said: &[u8]| tally_fuzz::run("code", said));
