internal import Glibc

/// Seconds by two clocks.
enum Clock {
    /// On the wall; only ever goes forward.
    static var seconds: Double { read(CLOCK_MONOTONIC) }
    /// Of the processor, spent by this process.
    static var processorSeconds: Double { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
