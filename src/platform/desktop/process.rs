//! What the system may take from this program's memory: nothing (rule M4).

/// No memory dump when it fails, none for the asking, and no other program of the same person may read its
/// memory. The processes it starts (the web view's) inherit the limit on dumps. A system that knows no such thing
/// is left as it is.
pub fn keep_memory_private() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        let _ = rustix::process::setrlimit(Resource::Core, none);
        let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// A failure ends the program at once and prints nothing: what it would print could be a word of the plan, and
/// logs are read. The window goes with it, with whatever is on it.
pub fn fail_closed() {
    std::panic::set_hook(Box::new(|_| std::process::exit(1)));
}
