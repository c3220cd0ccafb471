import Foundation

@testable import Grader

extension HostileCase {
    /// From 119 on: thought of later.
    static let still: [HostileCase] = filesStill + compilationStill + processStill

    private static let filesStill: [HostileCase] = [
        .made(119, "the grader's own environment", [.ungradable], says: "NUL") { _ in "/proc/self/environ" },
        .made(119, "the grader's memory", [.ungradable]) { _ in "/proc/self/mem" },
        .made(120, "standard input", [.ungradable], says: "symbolic link") { _ in "/dev/stdin" },
        .made(120, "a descriptor of the grader's", [.ungradable]) { _ in "/proc/self/fd/0" },
        .made(121, "a link to itself", [.ungradable], says: "symbolic link") { folder in
            symlink("rnn_step.swift", "\(folder)/rnn_step.swift")
            return "\(folder)/rnn_step.swift"
        },
        .made(121, "a file below a file", [.ungradable]) { folder in
            try rightFile.write(toFile: "\(folder)/a", atomically: false, encoding: .utf8)
            return "\(folder)/a/rnn_step.swift"
        },
        .made(122, "a name that is not UTF-8", [.ungradable], says: "not UTF-8") { folder in
            // As a program's arguments reach it: the bytes that are no character have become U+FFFD.
            folder + "/Jos\u{FFFD}/rnn_step.swift"
        },
        .bytes(123, "code behind a line end that the compiler does not see", [.ungradable], says: "line 2") {
            Array("import NumericCore\n// \u{2028}import Foundation\n\(rightFile)".utf8)
        },
    ]

    private static let compilationStill: [HostileCase] = [
        .file(
            124, "words for the linker", [.compileError], says: "discarded section",
            "\(wrongFile)\(section(".swift1_autolink_entries", "-o$OUTSIDE/linked\0--Map=$OUTSIDE/map\0/etc/passwd\0"))"
        ),
        .file(
            125, "another loader", [.protocolError], says: "cannot be started",
            "\(wrongFile)\(section(".interp", "$OUTSIDE/loader\0"))"),
        .file(
            126, "forged debugging sections", [.crash, .compileError],
            """
            \(section(".debug_line", String(repeating: "\u{7F}\u{1}", count: 300)))
            \(section(".debug_info", String(repeating: "\u{7F}\u{2}", count: 300), "more"))
            import NumericCore
            \(signature) { [x][x.count] }
            """),
        .file(
            127, "the grader's serve by its symbol", [.compileError],
            """
            \(wrongFile)
            @_silgen_name("$s17SubmissionRuntime15serveSubmissionyyq_q_Qp_txxQpXERvzRv_AA15WireConvertibleRzAaCR_r0_lF")
            public func mine() { print("PASSED") }
            """),
        .file(
            128, "its own conformance of Tensor", [.compileError],
            """
            import SubmissionRuntime
            \(wrongFile)
            extension Tensor: @retroactive WireConvertible {
                public init?(_ value: WireValue) { return nil }
                public var wireValue: WireValue { .float(1) }
            }
            """),
        .file(
            129, "2,000 nested generic types", [.compileError, .timeout, .fail, .memory],
            """
            \(wrongFile)
            struct G<T> { var t: T? }
            let deep: \(String(repeating: "G<", count: 2000))Int\(String(repeating: ">", count: 2000))? = nil
            """),
        .file(
            130, "300,000 nested comments", [.compileError, .fail, .timeout],
            "\(wrongFile)\(String(repeating: "/*", count: 300_000))"),
        .file(
            131, "a regular expression of 20,000 groups", [.compileError, .timeout, .fail, .memory],
            "\(wrongFile)let r = /\(String(repeating: "(", count: 20_000))a\(String(repeating: ")", count: 20_000))/"
        ),
        .file(
            132, "one character of half a megabyte", [.compileError], says: "rnn_step.swift:5:",
            "\(wrongFile)let e\(String(repeating: "\u{301}", count: 250_000)) = nowhere"),
        .file(
            133, "a dependency that never ends", [.compileError, .timeout],
            "\(wrongFile)protocol P { associatedtype A: P where A.A == Q<A> }\nstruct Q<T: P>: P { typealias A = Q<Q<T>> }"
        ),
    ]

    private static let processStill: [HostileCase] = [
        .deed(
            135, "writes into the cache of modules", [.crash],
            "_ = open(\"$CACHE/NumericCore.o\", O_RDWR); _ = open(\"$CACHE/build.sh\", O_WRONLY | O_APPEND)"),
        .deed(
            136, "a name that poses as a zombie's", [.timeout],
            """
            ") Z 1 1 (".withCString { _ = cControl(15, Int(bitPattern: $0), 0, 0, 0) }
            while true {}
            """),
        .deed(
            137, "a filter of its own that forbids to end", [.timeout, .crash], globals: filter,
            "forbidEnding()"),
        .deed(
            138, "its own sigaction, backtrace and timers", [.crash],
            globals: """
                @_cdecl("sigaction") func action(_: Int32, _: UnsafeRawPointer?, _: UnsafeRawPointer?) -> Int32 { 0 }
                @_cdecl("backtrace") func trace(_: UnsafeRawPointer?, _: Int32) -> Int32 { Int32.max }
                @_cdecl("setitimer") func timer(_: Int32, _: UnsafeRawPointer?, _: UnsafeRawPointer?) -> Int32 { -1 }
                """, "print([x][x.count])"),
        .deed(
            139, "a handler that faults", [.crash, .timeout],
            """
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in raise(SIGSEGV); abort() }
            action.sa_flags = Int32(bitPattern: 0x4000_0000)
            for signal in [SIGSEGV, SIGILL, SIGTRAP, SIGABRT] { sigaction(signal, &action, nil) }
            UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
            """),
        .deed(
            140, "a thousand forged reports of where it is", [.crash],
            """
            for n in 0..<1000 { send(Array("\\nworkbook-fault stack 0000\\(n) 7fffffff 00000001\\n".utf8), to: 2) }
            abort()
            """),
        .deed(
            141, "an answer from a task of Swift's own", [.crash], says: "thread",
            globals: "func later() async { send(frame([0])) }", "Task.detached { await later() }; sleep(1)"),
        .file(
            149, "nothing in an enormous shape, along a sequence", [.fail], as: "rnn-forward",
            """
            \(prelude)
            func rnnForward(
                x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
            ) -> (states: Tensor, last: Tensor) {
                let enormous = [1, 8, 0, 0, 0, 0] + [UInt8](repeating: 255, count: 28)
                converse(frame([2] + enormous + enormous))
            }
            """),
        .deed(
            150, "nothing, along an axis of 4,294,967,295", [.fail],
            "converse(frame([1, 1, 2, 0, 0, 0, 0, 255, 255, 255, 255]))"),
        .file(
            134, "a module that nobody built", [.compileError],
            says: "rnn_step.swift:1: error: an exercise cannot import Foundation",
            "import Foundation\n\(rightFile)"),
        .deed(
            142, "a trailer in .fini_array", [.protocolError],
            globals:
                "@section(\".fini_array\") @used let late: @convention(c) () -> Void = { send(frame([0])) }",
            ""
        ),
        .deed(
            143, "serves by itself before main", [.compileError],
            globals: """
                import SubmissionRuntime
                func wrong(_ x: Tensor, _ h: Tensor, _ a: Tensor, _ c: Tensor, _ b: Tensor) -> Tensor { h }
                \(early("serveSubmission(wrong)"))
                """, ""),
        .deed(
            144, "becomes a shell", [.pass, .crash, .protocolError],
            """
            var words: [UnsafeMutablePointer<CChar>?] =
                [strdup("sh"), strdup("-c"), strdup("echo LEAK > $OUTSIDE/x; cat /etc/passwd; ls | cat; echo x >&4"), nil]
            execv("/bin/sh", &words)
            """),
        .deed(
            145, "the largest numbers there are", [.fail],
            "return h * 3e38 * 1e-45 + .greatestFiniteMagnitude"),
        .deed(
            146, "a NaN with a message in it", [.fail],
            "return (\(right)).mapped { _ in Float(bitPattern: 0x7FA5_5A5A) }"),
        .deed(
            147, "the right answer but for one sign of zero and one infinity", [.fail],
            "var y = \(right); y[0, 0] = -.infinity; return y"),
        .deed(
            148, "locks what it shares with others", [.pass], globals: numbers,
            """
            let file = open("/usr/lib/x86_64-linux-gnu/libc.so.6", O_RDONLY)
            if flock(file, LOCK_EX | LOCK_NB) == 0 { print("LEAK a channel") }
            """),
    ]

    /// A section of the program that holds a text.
    private static func section(_ name: String, _ text: String, _ variable: String = "held") -> String {
        let bytes = Array(text.utf8)
        let type = Array(repeating: "UInt8", count: bytes.count).joined(separator: ", ")
        return """

            @section("\(name)") @used let \(variable): (\(type)) = (\(bytes.map(String.init).joined(separator: ", ")))

            """
    }

    /// Seccomp on top of the sandbox's: no exit, no exit_group, and yet no way around what is there already.
    private static let filter = """
        func forbidEnding() {
            struct Instruction { var code: UInt16; var yes: UInt8; var no: UInt8; var k: UInt32 }
            #if arch(x86_64)
            let (exitCall, groupCall): (UInt32, UInt32) = (60, 231)
            #else
            let (exitCall, groupCall): (UInt32, UInt32) = (93, 94)
            #endif
            let list = [
                Instruction(code: 0x20, yes: 0, no: 0, k: 0), Instruction(code: 0x15, yes: 1, no: 0, k: exitCall),
                Instruction(code: 0x15, yes: 0, no: 1, k: groupCall), Instruction(code: 0x06, yes: 0, no: 0, k: 0x0005_0001),
                Instruction(code: 0x06, yes: 0, no: 0, k: 0x7FFF_0000),
            ]
            list.withUnsafeBufferPointer { pointer in
                var program = (UInt(pointer.count), pointer.baseAddress)
                withUnsafePointer(to: &program) { _ = cControl(22, 2, Int(bitPattern: $0), 0, 0) }
            }
        }
        """
}
