import Diagnostics

/// One thing that an audit looks at, apart from all others.
struct AuditStep: Sendable {
    /// What is looked at, for whoever shows progress.
    let name: String
    /// Looks, and returns what is wrong; throws what kept it from looking, which is no fault of the course's.
    let run: @Sendable () throws -> [Diagnostic]
}
