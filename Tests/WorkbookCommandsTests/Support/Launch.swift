import Foundation

/// What went wrong with driving a program, as opposed to what the program did wrong.
struct DrivingError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}

/// A program to start: the built `workbook` unless another is named.
struct Launch {
    var program = Self.workbook
    var arguments: [String]
    /// Where it starts.
    var directory: String
    /// Changes to ``plainEnvironment``; nil takes a variable away.
    var environment: [String: String?] = [:]

    init(_ arguments: [String], in directory: String, environment: [String: String?] = [:]) {
        self.arguments = arguments
        self.directory = directory
        self.environment = environment
    }

    /// The executable of the same build as these tests: the two lie side by side.
    static let workbook: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (tests as NSString).deletingLastPathComponent + "/workbook"
    }()

    /// This process's environment without what would change how the program looks or where it finds its course, and
    /// with the folder of compiled modules shared by all tests, so that they are compiled once.
    static let plainEnvironment: [String: String] = {
        var variables = ProcessInfo.processInfo.environment
        let home = variables["HOME"] ?? NSHomeDirectory()
        for name in [
            "WORKBOOK_COURSE", "WORKBOOK_THEME", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM",
            "COLUMNS", "LINES",
            "LC_ALL",
            "LC_CTYPE", "TMUX",
        ] {
            variables[name] = nil
        }
        variables["LANG"] = "C.UTF-8"
        variables["TERM"] = "xterm-256color"
        if variables["XDG_CACHE_HOME"]?.hasPrefix("/") != true {
            variables["XDG_CACHE_HOME"] = home + "/.cache"
        }
        return variables
    }()

    var wholeEnvironment: [String: String] {
        var variables = Self.plainEnvironment
        for (name, value) in environment { variables[name] = value }
        return variables
    }

    /// What becomes a started program's standard streams.
    enum Streams {
        /// Descriptors of ours for 0, 1 and 2; nil leaves the one closed.
        case descriptors(Int32?, Int32, Int32)
        /// A terminal by its path, for all three: the program leads a session with it as controlling terminal.
        case terminal(String)
    }

    /// POSIX_SPAWN_SETSID, which the C library's headers keep from Swift.
    private static let newSession: Int32 = 0x80

    /// Starts the program and returns its process id.
    func start(_ streams: Streams) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // The test runner may ignore or block what a program started from a shell does not.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var flags = Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
        switch streams {
        case .descriptors(let input, let output, let errors):
            flags |= Int32(POSIX_SPAWN_SETPGROUP)
            posix_spawn_file_actions_adddup2(&actions, output, 1)
            posix_spawn_file_actions_adddup2(&actions, errors, 2)
            if let input {
                posix_spawn_file_actions_adddup2(&actions, input, 0)
            } else {
                posix_spawn_file_actions_addclose(&actions, 0)
            }
        case .terminal(let path):
            // A session leader's first terminal becomes its controlling one.
            flags |= Self.newSession
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var words: [UnsafeMutablePointer<CChar>?] =
            (["env", "--chdir", directory, program] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            wholeEnvironment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &words, &variables)
        guard failure == 0 else {
            throw DrivingError("\(program) did not start: \(String(cString: strerror(failure)))")
        }
        return process
    }
}

/// How a program ended.
enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)

    var isSuccess: Bool { self == .exited(0) }

    /// Waits for a child; nil when `block` is false and it still runs.
    init?(of process: pid_t, block: Bool) {
        var status: Int32 = 0
        var result: pid_t
        repeat { result = waitpid(process, &status, block ? 0 : WNOHANG) } while result < 0 && errno == EINTR
        guard result == process else { return nil }
        let signal = status & 0x7F
        self = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }
}

/// How long a test waits for something that must happen before it gives up. No test measures anything by it: it only
/// keeps a program that hangs from hanging the tests too.
let patience: TimeInterval = 120
