@preconcurrency internal import Glibc

/// What a submission's process says of itself when a run-time check or the processor stops it, and now and
/// then when it runs for long: where it was.
///
/// The judge takes it for what it is, the word of a process that may lie: it helps to name a line of the
/// learner's file in a sentence, and no verdict depends on it.
package enum FaultReport {
    /// Begins the line on standard error: "workbook-fault stack 00001f30 00002a4c …".
    ///
    /// Each number is an address of the program's own code, in hexadecimal, counted from where it was loaded:
    /// first the place itself, then its callers. Every one points just behind the instruction that is meant.
    package static let marker = "workbook-fault"
    /// Stands after the marker when the fault lies where the stack may grow no further.
    package static let stackWord = "stack"
    /// Stands there when nothing is wrong but the time it takes.
    package static let busyWord = "busy"
    /// Microseconds of processor time between two such lines. Time that is slept away does not count.
    package static let busyInterval = 200_000
    /// Calls that are written at most; a stack that overflowed shows enough in as many.
    package static let mostFrames = 48

    /// Has faults reported from now on; they end the process with the same signal as ever.
    static func install() {
        // Once beforehand: the first call loads the unwinder, which a handler has no leave to do.
        var frame: UnsafeMutableRawPointer?
        _ = backtrace(&frame, 1)
        // The program's headers lie on the first page of what was loaded.
        programBase = auxiliaryValue(UInt(AT_PHDR)) & ~4095
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit)
        stackSize = UInt(clamping: min(limit.rlim_cur, 1 << 40))
        withUnsafePointer(to: &limit) { stackTop = UInt(bitPattern: $0) }
        // A stack that has overflowed has no room for the handler.
        let room = 1 << 16
        var alternate = stack_t(ss_sp: malloc(room), ss_flags: 0, ss_size: room)
        sigaltstack(&alternate, nil)
        var action = sigaction()
        action.__sigaction_handler.sa_sigaction = reportFault
        action.sa_flags = SA_SIGINFO | SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { sigaction(signal, &action, nil) }
        action.__sigaction_handler.sa_sigaction = reportProgress
        action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART
        sigaction(SIGVTALRM, &action, nil)
        let interval = timeval(tv_sec: 0, tv_usec: busyInterval)
        var timer = itimerval(it_interval: interval, it_value: interval)
        setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
    }
}

// In glibc, but not in its module map.
@_silgen_name("backtrace")
private func backtrace(_ frames: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ size: Int32) -> Int32
@_silgen_name("getauxval")
private func auxiliaryValue(_ type: UInt) -> UInt

nonisolated(unsafe) private var programBase: UInt = 0
nonisolated(unsafe) private var stackTop: UInt = 0
nonisolated(unsafe) private var stackSize: UInt = 0

/// Handles a fault, and sends the signal again for the default action to take.
private func reportFault(
    _ signal: Int32, _ information: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
    // What was printed without a line end waits in the stream's own buffer, and would be lost. Nothing is allocated.
    fflush_unlocked(stdout)
    let isStackFull = (signal == SIGSEGV || signal == SIGBUS) && isBeyondStack(information)
    report(isStackFull ? FaultReport.stackWord : "", context)
    raise(signal)
}

/// Handles the timer, and goes on.
private func reportProgress(
    _: Int32, _: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
    let error = errno
    report(FaultReport.busyWord, context)
    errno = error
}

/// Writes one line. Allocates nothing, since the fault may lie in the allocator.
private func report(_ word: String, _ context: UnsafeMutableRawPointer?) {
    withUnsafeTemporaryAllocation(of: UnsafeMutableRawPointer?.self, capacity: FaultReport.mostFrames) {
        frames in
        let count = Int(backtrace(frames.baseAddress, Int32(frames.count)))
        write(word, frames[..<max(0, count)], interruptedAt: interruptedAddress(context))
    }
}

private func write(
    _ word: String, _ frames: Slice<UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>>,
    interruptedAt interrupted: UInt?
) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32 + 9 * (FaultReport.mostFrames + 1)) { line in
        var length = 0
        func append(_ byte: UInt8) {
            line[length] = byte
            length += 1
        }
        func append(address: UInt) {
            let offset = address &- programBase
            // Libraries are loaded far away from the program.
            guard offset < 1 << 30 else { return }
            append(UInt8(ascii: " "))
            for place in 0..<8 {
                let digit = UInt8(truncatingIfNeeded: offset >> UInt(28 - 4 * place)) & 15
                append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        append(UInt8(ascii: "\n"))
        for byte in FaultReport.marker.utf8 { append(byte) }
        if !word.isEmpty { append(UInt8(ascii: " ")) }
        for byte in word.utf8 { append(byte) }
        // The handler's own frames come first, down to what was interrupted. A return address points behind
        // its call; the interrupted address points at its instruction.
        var next = frames.startIndex
        if let interrupted {
            append(address: interrupted + 1)
            while next < frames.endIndex, UInt(bitPattern: frames[next]) != interrupted { next += 1 }
            next = next < frames.endIndex ? next + 1 : frames.startIndex
        }
        while next < frames.endIndex {
            append(address: UInt(bitPattern: frames[next]))
            next += 1
        }
        append(UInt8(ascii: "\n"))
        write(STDERR_FILENO, line.baseAddress, length)
    }
}

/// Where the processor was, on the processors that are known here.
private func interruptedAddress(_ context: UnsafeMutableRawPointer?) -> UInt? {
    guard let context = context?.assumingMemoryBound(to: ucontext_t.self) else { return nil }
    #if arch(x86_64)
        return UInt(bitPattern: Int(context.pointee.uc_mcontext.gregs.16))
    #elseif arch(arm64)
        return UInt(context.pointee.uc_mcontext.pc)
    #else
        return nil
    #endif
}

/// Whether the touched address lies about where the stack has to end.
private func isBeyondStack(_ information: UnsafeMutablePointer<siginfo_t>?) -> Bool {
    guard let address = information?.pointee._sifields._sigfault.si_addr else { return false }
    let depth = stackTop &- UInt(bitPattern: address)
    let margin: UInt = 1 << 20
    return depth > stackSize &- margin && depth < stackSize &+ margin
}
