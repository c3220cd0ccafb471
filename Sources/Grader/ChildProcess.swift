import CSandbox
import Glibc

/// How a boxed process ended and what came out of it.
struct ChildOutcome {
    enum Ending: Equatable {
        /// By itself; 128 + n after signal n.
        case exited(Int)
        case outOfTime
        case tooMuchOutput
        case tooManyProcesses
        case brokeConversation(Conversation.Violation)
    }

    var ending: Ending
    var standardOutput: [UInt8]
    var standardError: [UInt8]
    var conversation: Conversation?
    /// Bytes of the largest process in the tree.
    var peakMemory: Int
    /// Seconds by the clock on the wall.
    var seconds: Double
}

/// One child: started, listened to, kept within its limits, and gone with its whole tree when `run` returns.
struct ChildProcess {
    var program: String
    var arguments: [String]
    var environment: [String: String] = [:]
    var directory: String?
    var limits: Limits

    /// Runs it to its end; throws `GraderError.cannotStart`.
    func run(_ conversation: Conversation? = nil) throws(GraderError) -> ChildOutcome {
        let started = now()
        let output = try Channel.pipe(for: program)
        let errors = try Channel.pipe(for: program)
        let inputs = conversation == nil ? nil : try Channel.socket(for: program)
        let answers = conversation == nil ? nil : try Channel.pipe(for: program)
        let silence = open("/dev/null", O_RDONLY | O_CLOEXEC)
        defer { close(silence) }
        let theirs =
            [silence, output.theirs, errors.theirs] + [inputs?.theirs, answers?.theirs].compactMap(\.self)
        let process = try spawn(descriptors: theirs)
        for channel in [output, errors, inputs, answers] { channel?.closeTheirs() }
        var pump = Pump(
            process: process, limits: limits, started: started, conversation: conversation,
            output: output, errors: errors, inputs: inputs, answers: answers)
        return pump.finish()
    }

    private func spawn(descriptors: [Int32]) throws(GraderError) -> pid_t {
        var argumentList: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var environmentList: [UnsafeMutablePointer<CChar>?] =
            environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        let path = strdup(program)
        let folder = directory.flatMap { strdup($0) }
        defer {
            for pointer in argumentList + environmentList + [path, folder] { free(pointer) }
        }
        let process = descriptors.withUnsafeBufferPointer { descriptors in
            argumentList.withUnsafeMutableBufferPointer { arguments in
                environmentList.withUnsafeMutableBufferPointer { environment in
                    var command = sandbox_command(
                        path: path, arguments: arguments.baseAddress, environment: environment.baseAddress,
                        directory: folder, descriptors: descriptors.baseAddress,
                        descriptor_count: Int32(descriptors.count), limits: limits.native)
                    return sandbox_spawn(&command)
                }
            }
        }
        guard process > 0 else {
            throw .cannotStart(program: program, problem: String(cString: strerror(errno)))
        }
        return process
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
