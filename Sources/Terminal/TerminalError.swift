/// What can go wrong between this process and its terminal.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// Standard output is not a terminal, or no terminal can be opened for keys.
    case noTerminal(String)
    /// A system call on the terminal failed.
    case system(call: String, code: Int32)
    /// The terminal went away while it was in use.
    case lost
    /// A second session was opened while one holds the terminal.
    case alreadyOpen

    package var description: String {
        switch self {
        case .noTerminal(let reason):
            "\(reason); pipe the output or set TERM=dumb to get plain text instead"
        case .system(let call, let code):
            "the terminal refused \(call) (error \(code)); set TERM=dumb to read plain text instead"
        case .lost:
            "the terminal was closed; start the command again, reading resumes where it was"
        case .alreadyOpen:
            "the terminal is already in full-screen use by this process; close that session first"
        }
    }
}
