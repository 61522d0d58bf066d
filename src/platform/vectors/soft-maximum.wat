;; Soft maxima of ranges of float32 numbers: for each range the sum of exp(number x factor). The exponential is 2^n x 2^f
;; with a polynomial of degree 5 for 2^f, whose relative error is below 3e-7 for f in -.5..5.
;; Written by hand because plain JavaScript has no vector instructions; `npm run kernels` assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; All are addresses in bytes: the ranges (start and end of each as int32, themselves addresses) and their end, the factor
  ;; times log2(e), and where the sums (float32) are written, one for each range. After the numbers there must be 12 bytes.
  (func (export "sums")
    (param $range i32) (param $rangesEnd i32) (param $factor f32) (param $sums i32)
    (local $at i32) (local $end i32) (local $sum v128)
    (block $done
      (loop $ranges
        (br_if $done (i32.ge_u (local.get $range) (local.get $rangesEnd)))
        (local.set $at (i32.load offset=0 (local.get $range)))
        (local.set $end (i32.load offset=4 (local.get $range)))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (block $summed
          (loop $numbers
            (br_if $summed (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $sum
              (f32x4.add (local.get $sum)
                (v128.and
                  (call $power (f32x4.mul (v128.load (local.get $at)) (f32x4.splat (local.get $factor))))
                  ;; Only the numbers before the end count.
                  (i32x4.lt_s
                    (i32x4.add (i32x4.splat (local.get $at)) (v128.const i32x4 0 4 8 12))
                    (i32x4.splat (local.get $end))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $numbers)))
        (f32.store (local.get $sums)
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
            (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $range (i32.add (local.get $range) (i32.const 8)))
        (br $ranges))))

  ;; 2^x for numbers in -126..127.
  (func $power (param $x v128) (result v128)
    (local $whole v128) (local $f v128)
    (local.set $whole (f32x4.nearest (local.get $x)))
    (local.set $f (f32x4.sub (local.get $x) (local.get $whole)))
    (f32x4.mul
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1)
        (f32x4.mul (local.get $f)
          (f32x4.add (v128.const f32x4 0.693147182 0.693147182 0.693147182 0.693147182)
            (f32x4.mul (local.get $f)
              (f32x4.add (v128.const f32x4 0.240226507 0.240226507 0.240226507 0.240226507)
                (f32x4.mul (local.get $f)
                  (f32x4.add (v128.const f32x4 0.0555041087 0.0555041087 0.0555041087 0.0555041087)
                    (f32x4.mul (local.get $f)
                      (f32x4.add (v128.const f32x4 0.00961812911 0.00961812911 0.00961812911 0.00961812911)
                        (f32x4.mul (local.get $f) (v128.const f32x4 0.00133335581 0.00133335581 0.00133335581 0.00133335581)))))))))))))
)
