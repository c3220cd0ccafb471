import Sandbox

/// How strong the sandbox must be.
package enum IsolationDemand: String, CaseIterable, Sendable {
    /// Only in namespaces of their own; a fault of the grader where the machine has none.
    case namespaces
    /// Limits on time, memory and output only, whatever the machine has.
    case limits
    /// The strongest there is.
    case any

    /// The isolation to judge with; throws `GraderError.isolationUnavailable`.
    package func probe() throws(GraderError) -> IsolationProbe {
        try MachineTrouble.rejectHopeless()
        if self == .limits {
            return .limitsOnly(because: "asked for by --isolation")
        }
        let found = IsolationProbe.run()
        if self == .namespaces, found.level != .namespaces {
            throw .isolationUnavailable(
                reason: (found.reason ?? "bubblewrap does not work here")
                    + ". `--isolation any` judges with limits only, which a hostile file can get around")
        }
        return found
    }
}
