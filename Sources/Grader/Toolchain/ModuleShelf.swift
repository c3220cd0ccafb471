import Synchronization

/// The support modules that a grader uses, and the one chance to make them anew.
///
/// Modules can go bad while a grader runs: an upgrade of the C library under it, a cleaner of caches. They are then
/// compiled again, once; what fails after that does not lie with them.
final class ModuleShelf: Sendable {
    private struct State: Sendable {
        var modules: SupportModules
        var isRenewed = false
    }

    private let state: Mutex<State>

    init(_ modules: SupportModules) {
        state = Mutex(State(modules: modules))
    }

    /// The modules as they are now.
    var modules: SupportModules { state.withLock(\.modules) }

    /// Compiles the modules again, unless that has been done.
    ///
    /// - Returns: whether there are other modules now than `tried`.
    /// - Throws: `GraderError`.
    func renew(after tried: SupportModules) throws(GraderError) -> Bool {
        let result: Result<Bool, GraderError> = state.withLock { state in
            // Another thread may have been here first.
            if state.modules.generation != tried.generation { return .success(true) }
            if state.isRenewed { return .success(false) }
            state.isRenewed = true
            do throws(GraderError) {
                state.modules = try state.modules.rebuilt()
                return .success(true)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
