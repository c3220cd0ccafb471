internal import COpenBLAS
internal import Glibc

/// OpenBLAS, opened when the first product is asked for.
///
/// Linked, it would be loaded with every program: that takes longer than to set a lesson, for its fourteen thousand
/// symbols and a thread for each core.
enum OpenBLAS {
    static let multiply = function("cblas_sgemm", as: openblas_sgemm.self)
    static let setThreads = function("openblas_set_num_threads", as: openblas_set_threads.self)
    static let threads = function("openblas_get_num_threads", as: openblas_get_threads.self)

    /// result = a · b, or added to it, row-major. A transposed operand is stored the other way round.
    static func multiply(
        rows: Int, columns: Int, inner: Int,
        _ a: UnsafePointer<Float>, stride aStride: Int, isTransposed aIsTransposed: Bool,
        _ b: UnsafePointer<Float>, stride bStride: Int, isTransposed bIsTransposed: Bool,
        into result: UnsafeMutablePointer<Float>, stride resultStride: Int, isAdding: Bool
    ) {
        func order(_ isTransposed: Bool) -> CInt {
            CInt(isTransposed ? openblas_transposed : openblas_as_stored)
        }
        multiply(
            CInt(openblas_row_major), order(aIsTransposed), order(bIsTransposed), CInt(rows), CInt(columns),
            CInt(inner), 1, a, CInt(aStride), b, CInt(bStride), isAdding ? 1 : 0, result, CInt(resultStride))
    }

    /// Why no product can be had, and what to do about it; nil when all is well.
    static var problem: String? {
        guard let library else {
            return "OpenBLAS, which multiplies matrices, cannot be opened (\(String(cString: dlerror()))). "
                + "Install it: apt-get install libopenblas0"
        }
        return dlsym(library, "cblas_sgemm") == nil ? "\(name) is there, but has no cblas_sgemm" : nil
    }

    // It looks for its symbols in itself first, not in every library of the program.
    private static var library: UnsafeMutableRawPointer? {
        _ = isToldOfTheProcessor
        return dlopen(name, RTLD_LAZY | RTLD_DEEPBIND)
    }
    private static let name = "libopenblas.so.0"

    /// Whether OpenBLAS will be told which of its kernels to take, by the variable that it reads when it is opened.
    ///
    /// It goes by the processor's model number, and takes its oldest kernels for a model that it is older than: Debian 12's
    /// is then several times slower than the machine can be. What a processor can do is known without its model. A choice
    /// of the user's stands.
    private static let isToldOfTheProcessor: Bool = {
        guard let kind = Processor.kernels else { return false }
        return setenv("OPENBLAS_CORETYPE", kind, 0) == 0
    }()

    /// A function of the library; stops with what to do when it is not there.
    private static func function<Function>(_ name: String, as type: Function.Type) -> Function {
        guard let address = library.flatMap({ dlsym($0, name) }) else {
            fatalError(problem ?? "\(Self.name) has no function \(name)")
        }
        return unsafeBitCast(address, to: type)
    }
}

/// Why no matrix product can be had on this machine, and what to do about it; nil when all is well.
package var matrixProductProblem: String? { OpenBLAS.problem }
