internal import Glibc

/// What this machine's processor can do, as the C library has found it when the program began.
enum Processor {
    /// OpenBLAS's name for the newest kernels that run here; nil where it is to judge for itself.
    static let kernels: String? = {
        #if arch(x86_64)
            guard let words = features(leaf: 7), let basic = features(leaf: 1) else { return nil }
            // avx512f, avx512dq, avx512cd, avx512bw, avx512vl
            let wide: UInt32 = 1 << 16 | 1 << 17 | 1 << 28 | 1 << 30 | 1 << 31
            if words.ebx & wide == wide { return "SkylakeX" }
            // avx2, and fma
            if words.ebx & 1 << 5 != 0, basic.ecx & 1 << 12 != 0 { return "Haswell" }
        #endif
        return nil
    }()

    /// Two words of what CPUID answers, without what the system has not switched on; nil where the C library is older
    /// than this question (glibc 2.33) or another.
    private static func features(leaf: Int) -> (ebx: UInt32, ecx: UInt32)? {
        typealias Leaf = @convention(c) (UInt32) -> UnsafePointer<UInt32>?
        guard let address = dlsym(nil, "__x86_get_cpuid_feature_leaf"),
            // The library numbers the leaves that it knows: 1 and 7 are its first two.
            let words = unsafeBitCast(address, to: Leaf.self)(leaf == 1 ? 0 : 1)
        else { return nil }
        // Four words of what the processor has, then four of what can be used.
        return (words[5], words[6])
    }
}
