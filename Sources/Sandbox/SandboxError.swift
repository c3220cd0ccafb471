/// Why nothing could be run in a box. Never the fault of what was to run in it.
package enum SandboxError: Error, Equatable, CustomStringConvertible {
    /// A file or folder could not be made, read or written.
    case file(path: String, problem: String)
    /// A child could not be started.
    case cannotStart(program: String, problem: String)

    package var description: String {
        switch self {
        case .file(let path, let problem): "\(path): \(problem)"
        case .cannotStart(let program, let problem): "\(program) could not be started: \(problem)"
        }
    }
}
