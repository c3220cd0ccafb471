import CSandbox
import Glibc

/// How a boxed process ended and what came out of it.
package struct ChildOutcome {
    package enum Ending: Equatable {
        /// By itself; 128 + n after signal n.
        case exited(Int)
        case outOfTime
        case tooMuchOutput
        case tooManyProcesses
        case wroteTooMuch
        case brokeConversation(Conversation.Violation)
        /// The file is no program that this system can start.
        case notAProgram
    }

    package var ending: Ending
    package var standardOutput: [UInt8]
    package var standardError: [UInt8]
    package var conversation: Conversation?
    /// False when bubblewrap ended before it had started anything in the box.
    package var hasStarted = true
    /// Bytes of the largest process in the tree; 0 where it had no more than the grader itself.
    package var peakMemory: Int
    /// Seconds by the clock on the wall.
    package var seconds: Double
}

extension ChildOutcome {
    /// Of a program that could not be started for reasons of its own.
    package static let notAProgram = ChildOutcome(
        ending: .notAProgram, standardOutput: [], standardError: [], peakMemory: 0, seconds: 0)
}

/// One child: started, listened to, kept within its limits, and gone with its whole tree when `run` returns.
package struct ChildProcess {
    package var program: String
    package var arguments: [String]
    package var environment: [String: String]
    package var directory: String?
    package var limits: Limits
    package var confinement: Confinement
    /// A folder that may not hold more than its limits say.
    package var measured: String?

    /// A child that has not been started.
    package init(
        program: String, arguments: [String], environment: [String: String] = [:], directory: String? = nil,
        limits: Limits, confinement: Confinement = .none, measured: String? = nil
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
        self.limits = limits
        self.confinement = confinement
        self.measured = measured
    }

    /// What the kernel is asked to refuse it, beyond the limits.
    package enum Confinement {
        case none
        /// A filter of system calls from here on, and no files but these.
        case here(sandbox_filter, readable: [String], writable: [String])
        /// The program is bubblewrap, which puts the filter on what it starts.
        case byBubblewrap(sandbox_filter)
    }

    /// Runs it to its end; throws `SandboxError.cannotStart`.
    package func run(
        _ conversation: Conversation? = nil, _ follower: (any ProgramFollower)? = nil
    ) throws(SandboxError) -> ChildOutcome {
        let started = now()
        let output = try Channel.pipe(for: program)
        let errors = try Channel.pipe(for: program)
        let talks = conversation != nil || follower != nil
        let inputs = talks ? try Channel.socket(for: program) : nil
        let answers = talks ? try Channel.pipe(for: program) : nil
        let silence = open("/dev/null", O_RDONLY | O_CLOEXEC)
        defer { close(silence) }
        var theirs =
            [silence, output.theirs, errors.theirs] + [inputs?.theirs, answers?.theirs].compactMap(\.self)
        var options: [String] = []
        var status: Channel?
        if case .byBubblewrap(let kind) = confinement {
            let filter = sandbox_filter_file(kind)
            guard filter >= 0 else { throw failure() }
            let channel = try Channel.pipe(for: program)
            status = channel
            options = ["--json-status-fd", "\(theirs.count)", "--seccomp", "\(theirs.count + 1)"]
            theirs += [channel.theirs, filter]
        }
        defer { if status != nil { close(theirs[theirs.count - 1]) } }
        let process = try spawn(options + arguments, descriptors: theirs)
        for channel in [output, errors, inputs, answers, status] { channel?.closeTheirs() }
        var pump = ProcessIO(
            process: process, limits: limits, started: started, conversation: conversation,
            follower: follower, measured: measured, output: output, errors: errors, inputs: inputs,
            answers: answers)
        var outcome = pump.finish()
        // bubblewrap tells an exit code only of what it got to run.
        if let status { outcome.hasStarted = status.readAll().contains("exit-code") }
        return outcome
    }

    private func failure() -> SandboxError {
        .cannotStart(program: program, problem: String(cString: strerror(errno)))
    }

    private func spawn(_ arguments: [String], descriptors: [Int32]) throws(SandboxError) -> pid_t {
        var filter = sandbox_filter_none
        var readable: CStrings?
        var writable: CStrings?
        if case .here(let kind, let toRead, let toWrite) = confinement {
            filter = kind
            readable = CStrings(toRead)
            writable = CStrings(toWrite)
        }
        let words = CStrings([program] + arguments)
        let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
        let path = strdup(program)
        let folder = directory.flatMap { strdup($0) }
        defer {
            for pointer in [path, folder] { free(pointer) }
        }
        let process = descriptors.withUnsafeBufferPointer { descriptors in
            var command = sandbox_command(
                path: path, arguments: words.list.baseAddress, environment: variables.list.baseAddress,
                directory: folder, descriptors: descriptors.baseAddress,
                descriptor_count: Int32(descriptors.count), limits: limits.native, filter: filter,
                readable: readable?.constants, writable: writable?.constants)
            return withExtendedLifetime((words, variables, readable, writable)) { sandbox_spawn(&command) }
        }
        guard process > 0 else { throw failure() }
        return process
    }
}

/// A list of C strings that ends with null, freed with the value.
private final class CStrings {
    let list: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

    init(_ strings: [String]) {
        list = .allocate(capacity: strings.count + 1)
        _ = list.initialize(from: strings.map { strdup($0) } + [nil])
    }

    deinit {
        for string in list { free(string) }
        list.deallocate()
    }

    var constants: UnsafePointer<UnsafePointer<CChar>?>? {
        UnsafeRawPointer(list.baseAddress)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
    }
}

extension Limits {
    fileprivate var native: sandbox_limits {
        sandbox_limits(
            cpu_seconds: UInt64(cpuSeconds), address_space: UInt64(addressSpace), file_size: UInt64(fileSize),
            open_files: 256)
    }
}

/// Seconds on a clock that only goes forward.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
