internal import Glibc

/// Leaving the program.
enum LabExit {
    /// Ends the process with a status.
    static func leave(_ status: Int32) -> Never { exit(status) }
}
