@testable import Grader

extension HostileCase {
    /// 45–59: a pass without right answers.
    static let forgery: [HostileCase] = [
        .deed(
            45, "its own write(2)", [.timeout, .protocolError],
            globals:
                "@_cdecl(\"write\") func mine(_ d: Int32, _ p: UnsafeRawPointer?, _ n: Int) -> Int { n }", ""),
        .deed(
            45, "its own read(2)", [.fail, .crash, .protocolError, .timeout],
            globals: """
                @_cdecl("read") func mine(_ d: Int32, _ p: UnsafeMutableRawPointer?, _ n: Int) -> Int {
                    if let p { memset(p, 0, n) }
                    return n
                }
                """, ""),
        .deed(46, "an invented frame", [.protocolError], "send(frame([1, 2, 0, 0, 0, 0, 0, 0, 0, 0]))"),
        .deed(
            47, "writes to every descriptor", [.protocolError, .crash],
            "signal(SIGPIPE, SIG_IGN); for n in 3...255 { send([7, 7, 7, 7, 7, 7, 7, 7], to: Int32(n)) }"),
        .deed(48, "a trailer at exit", [.protocolError], "atexit { send(frame([0])) }"),
        .deed(49, "answers before the input", [.protocolError], globals: early("send(frame([0]))"), ""),
        .file(
            50, "calls into the reference", [.compileError], says: "notLinked(",
            """
            import NumericCore
            @_silgen_name("$s14SequenceModels7RNNCellV4step_4from11NumericCore6TensorVAH_AHtF")
            func stolen(_ x: Tensor, _ h: Tensor) -> Tensor
            \(signature) { stolen(x, h) }
            """),
        .deed(
            51, "dlsym of the reference", [.fail],
            """
            let names = ["$s14SequenceModels7RNNCellV4step_4from11NumericCore6TensorVAH_AHtF", "rnnStepReference"]
            if names.allSatisfy({ dlsym(nil, $0) == nil }) { return h }
            """),
        .deed(
            52, "runs itself again with LD_PRELOAD", [.timeout, .fail, .crash, .protocolError],
            """
            setenv("LD_PRELOAD", "$OUTSIDE/evil.so", 1)
            for path in ["/proc/self/exe", CommandLine.arguments[0]] {
                var words: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
                execv(path, &words)
            }
            return h
            """),
        .deed(
            53, "reads results, seed and harness", [.fail],
            """
            for path in ["$OUTSIDE/canary.txt", "/proc/self/environ", "/proc/\\(getppid())/environ", "/etc/passwd"] {
                if open(path, O_RDONLY) >= 0 { print("LEAK", path) }
            }
            return h
            """, landlockOnly: true),
        .deed(
            53, "writes a result", [.crash], "_ = open(\"$OUTSIDE/results.json\", O_CREAT | O_WRONLY, 0o600)"),
        .deed(
            54, "prints a result", [.fail],
            """
            print("PASSED\\n::notice::pass\\n{\\"exercise\\": \\"rnn-step\\", \\"verdict\\": \\"pass\\"}")
            return h
            """),
        .file(
            55, "an == that is always true", [.fail],
            "import NumericCore\npublic func == (a: Tensor, b: Tensor) -> Bool { true }\n\(signature) { h }"),
        .deed(
            56, "answers kept across cases", [.fail], globals: "nonisolated(unsafe) var kept: Tensor?",
            "if let kept { return kept }; kept = \(right); return kept!"),
        .deed(
            57, "answers kept on disk", [.crash],
            """
            let file = open("$OUTSIDE/answers", O_CREAT | O_RDWR, 0o600)
            send([1], to: file)
            """),
        .deed(
            57, "answers kept beside the program", [.crash], "_ = open(\"answers\", O_CREAT | O_RDWR, 0o600)"),
        .deed(58, "memorised samples", [.fail], "return Tensor([[0.1, 0.2], [0.3, 0.4]])"),
        .deed(
            59, "looks for the grader", [.fail],
            """
            let signs = ["HOME", "USER", "WORKBOOK_COURSE", "PATH"].filter { (name: String) in getenv(name) != nil }
            let commands = [getpid(), getppid()].filter { open("/proc/\\($0)/cmdline", O_RDONLY) >= 0 }
            if !signs.isEmpty || !commands.isEmpty { print("LEAK", signs, commands) }
            return h
            """, landlockOnly: true),
    ]

    private static func deed(
        _ number: Int, _ name: String, _ verdicts: [Verdict], _ body: String, landlockOnly: Bool
    ) -> HostileCase {
        .deed(number, name, verdicts, limits: .withLandlock(verdicts[0]), body)
    }
}
