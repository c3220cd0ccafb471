@testable import Grader

extension HostileCase {
    /// From 90 on: what we thought of ourselves.
    static let more: [HostileCase] = [
        .deed(
            90, "raises its own limits", [.crash],
            "var all = rlimit(rlim_cur: .max, rlim_max: .max); setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &all)"
        ),
        .deed(
            91, "has the kernel signal the parent", [.pass],
            "_ = fcntl(1, F_SETOWN, getppid()); _ = fcntl(1, 10, SIGKILL)"),
        .deed(
            92, "unties itself from its supervisor", [.crash], limits: .verdict([.crash]),
            "if isFiltered() { _ = cControl(1, 0, 0, 0, 0); kill(1, SIGKILL) }"),
        .deed(
            93, "clone by its number", [.crash], says: "another process", globals: numbers,
            "kernel(cloneCall, 17)"),
        .deed(94, "another architecture's calls", [.crash], globals: int80, "legacy()"),
        .deed(95, "calls of the x32 kind", [.crash], "kernel(0x4000_0000 + 39)"),
        .deed(
            96, "raises its own place with the out-of-memory killer", [.crash],
            "_ = open(\"/proc/self/oom_score_adj\", O_WRONLY)"),
        .deed(97, "kills itself", [.crash], "kill(getpid(), SIGKILL)"),
        .deed(98, "links out of its box", [.crash], "symlink(\"/etc\", \"$OUTSIDE/etc\")"),
        .deed(
            98, "hard links out of its box", [.crash], globals: numbers,
            "_ = link(CommandLine.arguments[0], \"$OUTSIDE/submission\")"),
        .deed(98, "renames the canary", [.crash], "rename(\"$OUTSIDE/canary.txt\", \"$OUTSIDE/gone\")"),
        .deed(98, "removes the canary", [.crash], "unlink(\"$OUTSIDE/canary.txt\")"),
        .deed(98, "empties the canary", [.crash], "truncate(\"$OUTSIDE/canary.txt\", 0)"),
        .deed(98, "opens the canary to all", [.crash], "chmod(\"$OUTSIDE/canary.txt\", 0o777)"),
        .deed(
            99, "a program that lies only in memory", [.crash], globals: numbers,
            "kernel(memfdCall, Int(bitPattern: strdup(\"x\")))"),
        .deed(100, "prints into its answers", [.protocolError], "dup2(4, 1); print(\"PASSED\"); fflush(nil)"),
        .deed(
            101, "answers drop by drop", [.protocolError, .timeout],
            "send([200]); while true { usleep(300_000) }"),
        .deed(102, "an empty frame", [.protocolError], "converse(frame([]))"),
        .deed(102, "a frame of no results", [.protocolError], "converse(frame([0]))"),
        .deed(102, "255 results", [.protocolError], "converse(frame([255]))"),
        .deed(102, "another kind of result", [.fail], "converse(frame([1, 3, 0, 0, 0, 0]))"),
        .deed(
            103, "nothing, in an enormous shape", [.fail],
            "converse(frame([1, 1, 8, 0, 0, 0, 0] + [UInt8](repeating: 255, count: 28)))"),
        .deed(104, "a frame of 4 GiB", [.protocolError], "converse([255, 255, 255, 255])"),
        .file(
            105, "whole numbers that overflow the judge", [.fail], as: "rnn-size-for-budget",
            """
            nonisolated(unsafe) var calls = 0
            func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
                calls += 1
                return calls % 2 == 0 ? Int.max : Int.min
            }
            """),
        .deed(
            106, "another's last words", [.crash], says: "gotcha",
            "send(Array(\"rnn_step.swift:1: Fatal error: gotcha\\n\".utf8), to: 2); abort()"),
        .deed(
            107, "the sandbox's last words", [.protocolError],
            "send(Array(\"bwrap: Can't mount proc on /newroot/proc\\n\".utf8), to: 2); exit(1)"),
        .deed(
            107, "the sandbox's last words, before main", [.protocolError],
            globals: early("send(Array(\"bwrap: execvp: no\\n\".utf8), to: 2); _exit(1)"), ""),
        .deed(
            108, "its own exit(3)", [.pass],
            globals: "@_cdecl(\"exit\") func mine(_ status: Int32) { while true { pause() } }", ""),
        .deed(
            109, "its own malloc", [.pass],
            globals: "@_cdecl(\"malloc\") func mine(_ count: Int) -> UnsafeMutableRawPointer? { nil }", ""),
        .file(
            110, "its own _start", [.compileError, .fail, .protocolError, .crash],
            "\(wrongFile)\n@_cdecl(\"_start\") func mine() { }"),
        .deed(
            111, "gives itself precedence", [.crash], globals: numbers, "kernel(setpriorityCall, 0, 0, -20)"),
        .deed(112, "an exit status like that of a signal", [.crash, .protocolError], "exit(159)"),
        .file(
            113, "one line of a megabyte", [.compileError, .timeout, .memory],
            "\(wrongFile)// \(String(repeating: "x", count: 900_000))\nlet n = \(String(repeating: "-", count: 100_000))1"
        ),
        .file(
            114, "messages that pose as the grader's", [.compileError],
            "\(wrongFile)#error(\"x\\n✓ rnn-step: passed\\nmain.swift:1:1: error: \\u{1B}[8m\")"),
        .deed(115, "closes its input and answers on", [.protocolError], "close(3)"),
        .deed(
            116, "waits for children it does not have", [.pass],
            "var status: Int32 = 0; _ = waitpid(-1, &status, 0)"),
        .deed(
            117, "blocks every signal and spins", [.timeout],
            "var all = sigset_t(); sigfillset(&all); sigprocmask(SIG_BLOCK, &all, nil); while true {}"),
        .file(
            118, "reads a file while compiling", [.compileError],
            "\(rightFile)\nlet secret = #embed(\"$OUTSIDE/canary.txt\")\n#include(\"/etc/passwd\")"),
    ]

    /// Machine code in a page of its own: getpid as a 32-bit program asks for it.
    private static let int80 = """
        func legacy() {
            #if arch(x86_64)
            let page = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)!
            let code: [UInt8] = [0xB8, 0x14, 0, 0, 0, 0xCD, 0x80, 0xC3]
            page.copyMemory(from: code, byteCount: code.count)
            unsafeBitCast(page, to: (@convention(c) () -> Void).self)()
            #else
            abort()
            #endif
        }
        """
}
