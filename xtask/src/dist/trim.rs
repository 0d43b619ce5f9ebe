//! Takes out of a program what only writes messages that nobody can see.
//!
//! On the web a panic stops the program where it stands: there is nowhere to print to, and a message could
//! hold words of the plan. Its words and their making are dead weight, and the compiler that could leave
//! them out is not yet stable. So each function that only panics becomes the trap it would end in, and
//! the two that would print a trace of calls print nothing. What then nobody calls goes too.

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType, passes::gc};

/// Functions that never return, by what their mangled names hold.
const PANICS: [&str; 12] = [
    "4core9panicking",
    "3std9panicking15panic_with_hook",
    "3std9panicking11begin_panic",
    "17rust_begin_unwind",
    "4core6option13expect_failed",
    "4core6option13unwrap_failed",
    "4core6result13unwrap_failed",
    "4core3str16slice_error_fail",
    "4core3str19slice_error_fail_rt",
    "4core5slice5index16slice_index_fail",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
];

/// Functions that write a trace of calls; a browser gives none to write.
const TRACES: [&[&str]; 2] = [
    &["6anyhow3fmt", "ErrorImpl", "5debug17h"],
    &["3std9backtrace", "9Backtrace", "4core3fmt7Display3fmt"],
];

/// Where names in such a trace are made readable: after the above, nobody calls it, but tables of functions
/// still name parts of it.
const UNCALLED: &str = "14rustc_demangle";

/// What a function becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stub {
    /// It stops the program.
    Trap,
    /// It writes nothing: `fmt::Result::Ok`.
    Nothing,
}

/// Shortens `module`, which must still have the names of its functions.
///
/// # Errors
/// When no panic is found: then the compiler names them otherwise, and this list must follow.
pub fn run(module: &mut Module) -> Result<()> {
    let found: Vec<_> = (module.funcs.iter_local())
        .filter_map(|(id, function)| {
            let name = module.funcs.get(id).name.as_deref()?;
            let ty = module.types.get(function.ty());
            stub(name, ty.params(), ty.results()).map(|stub| (id, stub))
        })
        .collect();
    let traps = found.iter().filter(|(_, stub)| *stub == Stub::Trap);
    ensure!(
        traps.count() > 0,
        "no panic has the name it had: see dist/trim.rs"
    );
    for (id, stub) in found {
        replace(module, id, stub);
    }
    gc::run(module);
    Ok(())
}

/// What becomes of the function of that name, if anything.
fn stub(name: &str, params: &[ValType], results: &[ValType]) -> Option<Stub> {
    let is_panic = PANICS.iter().any(|part| name.contains(part));
    // As the last part of a name it only says which crate asked for a function of another.
    let is_uncalled = name.contains(UNCALLED) && !name.ends_with(UNCALLED);
    if is_uncalled || (is_panic && results.is_empty()) {
        return Some(Stub::Trap);
    }
    let writes = params == [ValType::I32; 2] && results == [ValType::I32];
    let is_trace = |parts: &&[&str]| parts.iter().all(|part| name.contains(part));
    (writes && TRACES.iter().any(is_trace)).then_some(Stub::Nothing)
}

fn replace(module: &mut Module, id: FunctionId, stub: Stub) {
    let ty = module.types.get(module.funcs.get(id).ty());
    let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    match stub {
        Stub::Trap => builder.func_body().unreachable(),
        Stub::Nothing => builder.func_body().i32_const(0),
    };
    let args = params.iter().map(|ty| module.locals.add(*ty)).collect();
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
}

#[cfg(test)]
mod tests {
    use super::*;

    const I32: ValType = ValType::I32;

    #[test]
    fn only_what_never_returns_becomes_a_trap() {
        let panic = "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt";
        assert!(stub(panic, &[I32, I32], &[]) == Some(Stub::Trap));
        let shown = "_RNvXs_NtCs1_4core9panickingNtB4_10AssertKindNtNtB6_3fmt5Debug3fmt";
        assert!(stub(shown, &[I32, I32], &[I32]).is_none());
        // It runs what it is given.
        let catches = "_RINvNvNtCs1_3std9panicking12catch_unwind7do_call";
        assert!(stub(catches, &[I32], &[]).is_none());
    }

    #[test]
    fn only_traces_write_nothing() {
        let trace = "_RNvXs4_NtCs1_3std9backtraceNtB5_9BacktraceNtNtCs2_4core3fmt7Display3fmt";
        assert!(stub(trace, &[I32, I32], &[I32]) == Some(Stub::Nothing));
        let text = "_RNvXsi_NtCs1_4core3fmteNtB5_7Display3fmt";
        assert!(stub(text, &[I32, I32], &[I32]).is_none());
    }
}
