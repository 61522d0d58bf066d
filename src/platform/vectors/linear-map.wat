;; y = x W for a row vector x and a row-major matrix W of float32, whose rows have a multiple of 16 numbers.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; All are addresses or lengths in bytes: x and its end, the first row of the matrix, the length of its rows, and y.
  (func (export "apply")
    (param $x i32) (param $xEnd i32) (param $matrix i32) (param $rowBytes i32) (param $y i32)
    (local $input i32) (local $entry i32) (local $matrixEnd i32) (local $value v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $matrixEnd (i32.add (local.get $matrix) (local.get $rowBytes)))
    (block $done
      ;; Sixteen columns at a time; their sums stay in registers.
      (loop $columns
        (br_if $done (i32.ge_u (local.get $matrix) (local.get $matrixEnd)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $d (v128.const i32x4 0 0 0 0))
        (local.set $input (local.get $x))
        (local.set $entry (local.get $matrix))
        (block $summed
          (loop $inputs
            (br_if $summed (i32.ge_u (local.get $input) (local.get $xEnd)))
            (local.set $value (v128.load32_splat (local.get $input)))
            (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $value) (v128.load offset=0 (local.get $entry)))))
            (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $value) (v128.load offset=16 (local.get $entry)))))
            (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $value) (v128.load offset=32 (local.get $entry)))))
            (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $value) (v128.load offset=48 (local.get $entry)))))
            (local.set $input (i32.add (local.get $input) (i32.const 4)))
            (local.set $entry (i32.add (local.get $entry) (local.get $rowBytes)))
            (br $inputs)))
        (v128.store offset=0 (local.get $y) (local.get $a))
        (v128.store offset=16 (local.get $y) (local.get $b))
        (v128.store offset=32 (local.get $y) (local.get $c))
        (v128.store offset=48 (local.get $y) (local.get $d))
        (local.set $y (i32.add (local.get $y) (i32.const 64)))
        (local.set $matrix (i32.add (local.get $matrix) (i32.const 64)))
        (br $columns)))))
