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

    /// A function of the library; stops with what to do when it is not there.
    private static func function<Function>(_ name: String, as type: Function.Type) -> Function {
        // It looks for its symbols in itself first, not in every library of the program.
        guard let library = dlopen("libopenblas.so.0", RTLD_LAZY | RTLD_DEEPBIND) else {
            fatalError(
                "OpenBLAS, which multiplies matrices, cannot be opened (\(String(cString: dlerror()))). "
                    + "Install it: apt-get install libopenblas0")
        }
        guard let address = dlsym(library, name) else {
            fatalError("libopenblas.so.0 has no function \(name): it is not OpenBLAS")
        }
        return unsafeBitCast(address, to: type)
    }
}
