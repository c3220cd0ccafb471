@testable import Grader

extension HostileCase {
    /// 69–77: gets out of the process.
    static let escape: [HostileCase] = [
        .file(
            69, "Process to /bin/sh", [.crash, .compileError],
            """
            import Foundation
            import NumericCore
            \(signature) {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/bin/sh")
                process.arguments = ["-c", "echo LEAK > $OUTSIDE/from-a-shell"]
                try? process.run()
                process.waitUntilExit()
                return \(right)
            }
            """),
        .deed(70, "system()", [.crash], "_ = cSystem(\"echo LEAK; echo LEAK > $OUTSIDE/from-a-shell\")"),
        .deed(
            71, "ptrace of the parent", [.crash], "kernel(ptraceCall, 16, Int(getppid()))", globals: numbers),
        .deed(
            71, "memory of the parent", [.crash], "kernel(readMemoryCall, Int(getppid()))", globals: numbers),
        .deed(
            72, "kill(-1, 9)", [.crash],
            "if isFiltered() { kill(-1, SIGKILL) } else { print(\"LEAK no filter\") }"),
        .deed(
            72, "kill of the parent", [.crash],
            "if isFiltered() { kill(getppid(), SIGKILL) } else { print(\"LEAK no filter\") }"),
        .deed(
            72, "kill of the group", [.crash],
            "if isFiltered() { kill(0, SIGKILL) } else { print(\"LEAK no filter\") }"),
        .deed(
            73, "reads the parent through /proc", [.fail], limits: .withLandlock(.fail),
            """
            for file in ["mem", "environ", "maps", "fd/3", "cwd/submission.swift"] {
                if open("/proc/\\(getppid())/\\(file)", O_RDONLY) >= 0 { print("LEAK", file) }
            }
            return h
            """),
        .deed(73, "writes the parent's memory", [.crash], "_ = open(\"/proc/\\(getppid())/mem\", O_RDWR)"),
        .deed(74, "TCP", [.crash], "_ = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)"),
        .deed(74, "UDP", [.crash], "_ = socket(AF_INET6, Int32(SOCK_DGRAM.rawValue), 0)"),
        .deed(
            74, "DNS", [.crash],
            "var list: UnsafeMutablePointer<addrinfo>?; getaddrinfo(\"example.com\", \"80\", nil, &list)"),
        .deed(74, "abstract sockets", [.crash], "_ = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)"),
        .deed(
            75, "types into the terminal", [.crash],
            "var letter: CChar = 108; withUnsafeMutablePointer(to: &letter) { _ = kernel(ioctlCall, 0, 0x5412, Int(bitPattern: $0)) }",
            globals: numbers),
        .deed(76, "/dev/shm", [.crash], "_ = open(\"/dev/shm/workbook-hostile\", O_CREAT | O_RDWR, 0o600)"),
        .deed(
            76, "System V shared memory", [.crash], "kernel(shmgetCall, 4711, 4096, 0o1600)", globals: numbers
        ),
        .deed(77, "io_uring", [.crash], "kernel(425, 8)"),
        .deed(77, "keyctl", [.crash], "kernel(keyctlCall, 0, -3)", globals: numbers),
        .deed(77, "user namespaces", [.crash], "_ = cUnshare(0x1000_0000)"),
    ]

    private static func deed(
        _ number: Int, _ name: String, _ verdicts: [Verdict], _ body: String, globals: String
    ) -> HostileCase {
        .deed(number, name, verdicts, says: "", globals: globals, body)
    }

    /// Calls that have no function in the C library, or one that Swift cannot call.
    static let numbers = """
        #if arch(x86_64)
        let (ptraceCall, readMemoryCall, ioctlCall, shmgetCall, keyctlCall, cloneCall) = (101, 310, 16, 29, 250, 56)
        let (linkCall, chmodCall, memfdCall, setpriorityCall) = (86, 90, 319, 141)
        #else
        let (ptraceCall, readMemoryCall, ioctlCall, shmgetCall, keyctlCall, cloneCall) = (117, 270, 29, 194, 219, 220)
        let (linkCall, chmodCall, memfdCall, setpriorityCall) = (37, 53, 279, 140)
        #endif
        """
}
