import Foundation
import LessonMarkup
import LessonReader

/// `workbook read` beside cmark and lowdown on the same files, piped; the first frame in a terminal; and how
/// long a lesson takes to be set again at another width.
///
/// The programs take turns, so that a slow moment of the machine slows them all.
struct ReadBenchmark {
    private let rounds: Int
    private let folder: URL
    private let program: String
    private let lesson: String

    /// - Parameter arguments: `--rounds N`, 20 unless told otherwise.
    init(arguments: ArraySlice<String>) throws {
        var rounds = 20
        if let index = arguments.firstIndex(of: "--rounds") {
            guard arguments.indices.contains(index + 1), let count = Int(arguments[index + 1]), count > 0
            else {
                throw GradeBenchmark.Misused(description: "--rounds takes a number of rounds, such as 20")
            }
            rounds = count
        }
        self.rounds = rounds
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        program =
            URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("workbook").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw GradeBenchmark.Misused(
                description: "\(program) is not built: swift build -c release --product workbook")
        }
        let path = "lessons/02-rnn-cell/lesson.md"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw GradeBenchmark.Misused(description: "\(path) cannot be read: run this in the repository")
        }
        lesson = text
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-bench-\(getpid())")
    }

    func run() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let start = lesson.utf8.prefix(7_000)
        try piped(String(decoding: start, as: UTF8.self), name: "lesson.md", rounds: rounds)
        let body = lesson.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
        let copies = 900_000 / max(1, body.utf8.count) + 1
        let large = Array(repeating: body, count: copies).joined(separator: "\n")
        try piped(large, name: "large.md", rounds: max(3, rounds / 4))
        try firstFrame()
        reflow()
    }

    // MARK: Piped

    private func piped(_ text: String, name: String, rounds: Int) throws {
        let file = folder.appendingPathComponent(name).path
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let rivals = [("cmark", ["cmark", file]), ("lowdown", ["lowdown", "-tterm", file])]
        let commands = [("workbook read", [program, "read", file])] + rivals.filter { Run.isThere($0.1[0]) }
        var runs: [String: [Run]] = [:]
        for round in 0...rounds {
            for (name, command) in commands {
                let run = try Run(command)
                if round > 0 { runs[name, default: []].append(run) }
            }
        }
        print("\(text.utf8.count) bytes, piped; medians of \(rounds), whole process\n")
        print("                     wall       processor     × cmark    peak memory")
        let base = runs["cmark"].map { median($0.map(\.processor)) }
        for (name, _) in commands {
            let own = runs[name] ?? []
            let processor = median(own.map(\.processor))
            let ratio = base.map { String(format: "%6.1f", processor / $0) } ?? "     -"
            print(
                name.padding(toLength: 16, withPad: " ", startingAt: 0)
                    + String(
                        format: "%8.1f ms %10.1f ms    ", median(own.map(\.wall)) * 1000, processor * 1000)
                    + ratio + String(format: " %11.1f MB", Double(own.map(\.peak).max() ?? 0) / 1024))
        }
        print("")
    }

    // MARK: In a terminal

    /// From the start of the process to the first screen that shows the text.
    private func firstFrame() throws {
        let file = folder.appendingPathComponent("lesson.md").path
        try lesson.write(toFile: file, atomically: true, encoding: .utf8)
        var times: [Double] = []
        for round in 0...rounds {
            let time = try Run.firstFrame(
                [program, "read", file], showing: "Two sentences from film reviews")
            if round > 0 { times.append(time) }
        }
        print(
            String(
                format: "first frame of a lesson of %d bytes, 80×24: %.1f ms from the start of the process\n",
                lesson.utf8.count, median(times) * 1000))
    }

    private func reflow() {
        let document = Document(parsing: lesson)
        let clock = ContinuousClock()
        var times: [Double] = []
        for round in 0..<(rounds * 5) {
            let start = clock.now
            let layout = LessonLayout(
                document, width: 60 + round % 41, options: LayoutOptions(hasMargin: true, pansTables: true))
            let elapsed = start.duration(to: clock.now)
            if layout.lines.isEmpty { return }
            times.append(Double(elapsed.components.attoseconds) * 1e-18)
        }
        print(String(format: "setting that lesson again at another width: %.2f ms", median(times) * 1000))
    }

    private func median(_ samples: [Double]) -> Double {
        let sorted = samples.sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// One run of a program, started without the cost of Foundation's `Process`.
private struct Run {
    /// Seconds from start to end.
    let wall: Double
    /// Seconds of processor time.
    let processor: Double
    /// Kilobytes.
    let peak: Int

    static func isThere(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    init(_ command: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        let clock = ContinuousClock()
        let start = clock.now
        let child = try Self.spawn(command, &actions)
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        wall = Self.seconds(start.duration(to: clock.now))
        guard status == 0 else {
            throw Timing.Failed(command: command.joined(separator: " "), output: "status \(status)")
        }
        processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peak = usage.ru_maxrss
    }

    /// Starts a program in a terminal of 80×24 and waits until its output holds `text`.
    static func firstFrame(_ command: [String], showing text: String) throws -> Double {
        var control: Int32 = -1
        var line: Int32 = -1
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&control, &line, nil, nil, &size) == 0 else {
            throw Timing.Failed(command: command.joined(separator: " "), output: "no pseudo-terminal")
        }
        defer { close(control) }
        _ = fcntl(control, F_SETFD, FD_CLOEXEC)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [Int32(0), 1, 2] { posix_spawn_file_actions_adddup2(&actions, line, descriptor) }
        let clock = ContinuousClock()
        let start = clock.now
        let child = try spawn(command, &actions)
        close(line)
        var seen: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let wanted = Data(text.utf8)
        var elapsed: Double?
        while elapsed == nil {
            let count = read(control, &buffer, buffer.count)
            guard count > 0 else { break }
            seen += buffer[..<count]
            if Data(seen).range(of: wanted) != nil { elapsed = seconds(start.duration(to: clock.now)) }
        }
        kill(child, SIGTERM)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        guard let elapsed else {
            throw Timing.Failed(
                command: command.joined(separator: " "), output: String(decoding: seen, as: UTF8.self))
        }
        return elapsed
    }

    private static func spawn(
        _ command: [String], _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for variable in environment { free(variable) } }
        let code = posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
        guard code == 0 else {
            throw Timing.Failed(
                command: command.joined(separator: " "), output: String(cString: strerror(code)))
        }
        return child
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}
