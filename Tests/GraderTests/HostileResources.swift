@testable import Grader

extension HostileCase {
    /// 60–68: takes all there is.
    static let resources: [HostileCase] = [
        .deed(
            60, "a fork bomb", [.crash], says: "another process",
            "while true { if cFork() == 0 { while true { pause() } } }"),
        .deed(60, "a vfork bomb", [.crash], says: "another process", "while true { _ = cVFork() }"),
        .deed(
            61, "a thread bomb", [.crash], says: "thread",
            """
            while true {
                var thread = pthread_t()
                pthread_create(&thread, nil, { _ in while true { pause() } }, nil)
            }
            """),
        .deed(
            62, "touches 64 GiB", [.memory],
            """
            for _ in 0..<4096 {
                guard let block = malloc(16 << 20) else { abort() }
                memset(block, 1, 16 << 20)
            }
            """),
        .deed(
            63, "reserves 64 GiB and leaves them untouched", [.pass],
            "_ = mmap(nil, 64 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | 0x4000, -1, 0)"),
        .deed(
            64, "opens descriptors without end", [.timeout],
            "while true { _ = open(\"/dev/null\", O_RDONLY) }"),
        .deed(
            65, "fills the temporary folder with bytes", [.crash], says: "a change to a file",
            """
            let file = open("/tmp/workbook-hostile-bytes", O_CREAT | O_WRONLY, 0o600)
            while true { send([UInt8](repeating: 1, count: 1 << 20), to: file) }
            """),
        .deed(
            65, "fills the temporary folder with folders", [.crash], says: "a change to a file",
            "for n in 0... { mkdir(\"$OUTSIDE/\\(n)\", 0o700); mkdir(\"/tmp/workbook-hostile-\\(n)\", 0o700) }"
        ),
        .deed(66, "endless standard output", [.outputLimit], "while true { print(\"again and again\") }"),
        .deed(
            67, "endless standard error", [.outputLimit],
            "let line = [UInt8](repeating: 65, count: 4095) + [10]; while true { send(line, to: 2) }"),
        .deed(
            68, "one line of 1 GB", [.outputLimit],
            "let part = [UInt8](repeating: 65, count: 1 << 20); for _ in 0..<1024 { send(part, to: 1) }"),
    ]
}
