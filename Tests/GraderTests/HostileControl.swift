@testable import Grader

extension HostileCase {
    /// 32–44: the process does not go the way of a process that answers.
    static let control: [HostileCase] = [
        .deed(32, "exit(0)", [.protocolError], says: "ended by itself", "exit(0)"),
        .deed(
            32, "exit(0) after the last answer but one", [.protocolError],
            globals: "nonisolated(unsafe) var calls = 0", "calls += 1; if calls == 4 { exit(0) }"),
        .deed(
            33, "exit(0) before main", [.protocolError], says: "before it had answered",
            globals: early("exit(0)"), ""),
        .deed(
            34, "_exit after valid frames", [.protocolError], globals: "nonisolated(unsafe) var calls = 0",
            "calls += 1; if calls == 3 { _exit(0) }"),
        .deed(
            34, "another exit status after all answers", [.protocolError], says: "answered every call",
            "atexit { _exit(3) }"),
        .deed(35, "fatalError", [.crash], says: "because I can", "fatalError(\"because I can\")"),
        .deed(36, "stops itself", [.timeout], "raise(SIGSTOP)"),
        .deed(37, "ignores SIGTERM", [.timeout], "signal(SIGTERM, SIG_IGN); while true { pause() }"),
        .deed(38, "loops for ever", [.timeout], "while true {}"),
        .deed(39, "sleeps", [.timeout], "sleep(600)"),
        .deed(
            40, "a deadlock", [.timeout],
            """
            var lock = pthread_mutex_t()
            pthread_mutex_init(&lock, nil)
            pthread_mutex_lock(&lock)
            pthread_mutex_lock(&lock)
            """),
        .deed(
            41, "overflows the stack", [.crash],
            globals: "func deeper(_ n: Int) -> Int { n == -1 ? 0 : 1 + deeper(n + 1) }",
            "if deeper(0) == 1 { return x }"),
        .deed(42, "never reads its input", [.timeout], globals: early("while true { pause() }"), ""),
        .deed(43, "closes its output", [.protocolError], "close(4)"),
        .deed(
            43, "closes everything and stays", [.timeout],
            "for n in 0..<256 { close(Int32(n)) }; while true { pause() }"),
        .deed(
            44, "a daemon", [.crash], says: "another process",
            """
            if cFork() == 0 {
                setsid()
                if cFork() == 0 {
                    for n in 0..<256 { close(Int32(n)) }
                    sleep(600)
                }
                _exit(0)
            }
            usleep(50_000)
            """),
    ]

    /// Code that runs before main does.
    static func early(_ code: String) -> String {
        "@section(\".init_array\") @used let early: @convention(c) () -> Void = { \(code) }"
    }
}
