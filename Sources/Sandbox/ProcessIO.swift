import CSandbox
import Foundation

/// Moves bytes between the judge and one running child until it ends or breaks a limit.
struct ProcessIO {
    let process: pid_t
    let limits: Limits
    let started: Double
    var conversation: Conversation?
    /// Listens in place of a conversation.
    let follower: (any ProgramFollower)?
    let measured: String?
    let output: Channel
    let errors: Channel
    let inputs: Channel?
    let answers: Channel?

    private var printed: [UInt8] = []
    private var complained: [UInt8] = []

    /// KiB that a child seems to have had because it began as a copy of this process: below, its own are not known.
    private let inheritedMemory: Int

    init(
        process: pid_t, limits: Limits, started: Double, conversation: Conversation?,
        follower: (any ProgramFollower)? = nil, measured: String?, output: Channel, errors: Channel,
        inputs: Channel?, answers: Channel?
    ) {
        self.process = process
        self.limits = limits
        self.started = started
        self.conversation = conversation
        self.follower = follower
        self.measured = measured
        self.output = output
        self.errors = errors
        self.inputs = inputs
        self.answers = answers
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        inheritedMemory = usage.ru_maxrss
    }

    /// How often processes are counted and a folder is measured, in seconds; short runs never pay for it.
    private static let countInterval = 0.05

    mutating func finish() -> ChildOutcome {
        var broken: ChildOutcome.Ending?
        var nextCount = started + Self.countInterval
        while broken == nil, isListening {
            let time = now()
            if time - started >= limits.wallSeconds || Thread.current.isCancelled {
                // Whoever cancels a grading has no use for its verdict.
                broken = .outOfTime
            } else if time >= nextCount {
                nextCount = time + Self.countInterval
                if sandbox_descendants(process) > limits.processes { broken = .tooManyProcesses }
                if !isWithinItsFolder { broken = .wroteTooMuch }
            }
            if broken == nil { broken = exchange(until: nextCount - now()) }
        }
        return end(broken)
    }

    private var isWithinItsFolder: Bool {
        measured.map { FolderSize.isWithin(limits.folderBytes, $0) } ?? true
    }

    private var isListening: Bool {
        output.ours >= 0 || errors.ours >= 0 || (answers?.ours ?? -1) >= 0
    }

    /// Waits for something to move, at most `seconds`, and moves it.
    private mutating func exchange(until seconds: Double) -> ChildOutcome.Ending? {
        var waiting: [pollfd] = []
        for channel in [output, errors, answers] {
            if let ours = channel?.ours, ours >= 0 {
                waiting.append(pollfd(fd: ours, events: Int16(POLLIN), revents: 0))
            }
        }
        if let ours = inputs?.ours, ours >= 0, conversation?.pending.isEmpty == false {
            waiting.append(pollfd(fd: ours, events: Int16(POLLOUT), revents: 0))
        }
        poll(&waiting, nfds_t(waiting.count), Int32(max(1, (seconds * 1000).rounded(.up))))
        if let bytes = output.read() { printed += bytes }
        if let bytes = errors.read() { complained += bytes }
        if printed.count + complained.count > limits.outputBytes { return .tooMuchOutput }
        return converse()
    }

    /// Hands on what the program sends; the end of its inputs asks it to end.
    private func follow(_ follower: any ProgramFollower) -> ChildOutcome.Ending? {
        if follower.asksForEnd { inputs?.closeOurs() }
        guard let bytes = answers?.read() else { return nil }
        return follower.receive(bytes) ? nil : .brokeConversation(.unasked)
    }

    private mutating func converse() -> ChildOutcome.Ending? {
        if let follower { return follow(follower) }
        guard let inputs, let answers, conversation != nil else { return nil }
        if let pending = conversation?.pending, !pending.isEmpty {
            conversation?.didSend(inputs.send(pending))
        }
        if let bytes = answers.read() {
            do {
                try conversation?.receive(bytes)
            } catch {
                return .brokeConversation(error)
            }
        }
        if conversation?.isComplete == true { inputs.closeOurs() }
        return nil
    }

    /// Reaps the child, by force where it must, and reads what is left.
    private mutating func end(_ broken: ChildOutcome.Ending?) -> ChildOutcome {
        var usage = rusage()
        var code: Int32 = 0
        var ending = broken
        var isGone = false
        if broken == nil {
            // Its streams are closed, so it is about to end; a process that closes them and lingers is not.
            while !isGone, ending == nil {
                isGone = sandbox_wait(process, false, &code, &usage)
                if !isGone {
                    usleep(500)
                    if now() - started >= limits.wallSeconds || Thread.current.isCancelled {
                        ending = .outOfTime
                    }
                }
            }
        }
        if !isGone {
            // The supervisor is asked, not killed, so that it can end what has detached from it.
            kill(process, SIGTERM)
            _ = sandbox_wait(process, true, &code, &usage)
        }
        if ending == nil, !isWithinItsFolder { ending = .wroteTooMuch }
        while let bytes = output.read(), printed.count < limits.outputBytes { printed += bytes }
        while let bytes = errors.read(), complained.count < limits.outputBytes { complained += bytes }
        return ChildOutcome(
            ending: ending ?? .exited(Int(code)),
            standardOutput: printed, standardError: complained, conversation: conversation,
            peakMemory: usage.ru_maxrss > inheritedMemory ? usage.ru_maxrss << 10 : 0,
            seconds: now() - started)
    }
}
