// The system's library for pictures (Debian: libvips-dev). Its functions take options as a list of
// any length, which Swift cannot pass: each call we need stands here with the options we want.
#include <vips/vips.h>

#include <vips/vector.h>

/// Makes the library ready, for small and hostile pictures alike. Returns 0, or -1 where it cannot be.
static inline int cvips_start(void) {
  if (VIPS_INIT("almanac")) return -1;
  // Pictures are shared out among our own workers, and each is worked on once.
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_cache_set_max_mem(0);
  vips_cache_set_max_files(0);
  // Of its sixty readers, only those of what phones make; the rest was never meant for strangers' files.
  vips_operation_block_set("VipsForeignLoad", TRUE);
  vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
  vips_operation_block_set("VipsForeignLoadPng", FALSE);
  vips_operation_block_set("VipsForeignLoadWebp", FALSE);
  // Code for one processor rounds otherwise than code for another.
  vips_vector_set_enabled(FALSE);
  return 0;
}

/// Says nothing of what it would warn of: a picture is good, or it is an error of ours.
static inline void cvips_silence(void) { g_setenv("VIPS_WARNING", "1", TRUE); }

/// A picture of which the head alone is read. The bytes must outlive it.
static inline VipsImage *cvips_open(const void *bytes, size_t count) {
  return vips_image_new_from_buffer(
      bytes, count, "", "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
}

/// A picture made smaller to exactly some size, upright, in sRGB. The bytes must outlive it.
/// (Its own option to fail is not handed on to the reader in 8.14.)
static inline VipsImage *cvips_shrunk(const void *bytes, size_t count, int width, int height) {
  VipsImage *image = NULL, *head = cvips_open(bytes, count);
  void *data = (void *)bytes;
  if (!head) return NULL;
  int has_profile = vips_image_get_typeof(head, VIPS_META_ICC_NAME) != 0;
  g_object_unref(head);
  // Colours of no profile are those of the web already: a way through one would change them.
  int failed =
      has_profile
          ? vips_thumbnail_buffer(
                data, count, &image, width, "height", height, "size", VIPS_SIZE_FORCE,
                "export_profile", "srgb", "intent", VIPS_INTENT_RELATIVE, "option_string",
                "fail_on=error", NULL)
          : vips_thumbnail_buffer(
                data, count, &image, width, "height", height, "size", VIPS_SIZE_FORCE,
                "option_string", "fail_on=error", NULL);
  return failed ? NULL : image;
}

/// A picture made smaller to exactly some size.
static inline VipsImage *cvips_resized(VipsImage *image, int width, int height) {
  VipsImage *resized = NULL;
  if (vips_thumbnail_image(
          image, &resized, width, "height", height, "size", VIPS_SIZE_FORCE, NULL))
    return NULL;
  return resized;
}

/// A picture without transparency, on white.
static inline VipsImage *cvips_on_white(VipsImage *image) {
  VipsImage *flat = NULL;
  VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
  int failed = vips_flatten(image, &flat, "background", white, NULL);
  vips_area_unref(VIPS_AREA(white));
  return failed ? NULL : flat;
}

/// The dots of a picture and nothing else, in memory: red, green and blue of eight bits. What its file
/// said besides (where, when, with what) is not taken over, so no writer can repeat it.
static inline VipsImage *cvips_dots(VipsImage *image) {
  VipsImage *coloured = NULL, *bytes = NULL, *bare = NULL, *dots = NULL;
  void *memory = NULL;
  size_t count = 0;
  if (!vips_colourspace(image, &coloured, VIPS_INTERPRETATION_sRGB, NULL) &&
      !vips_cast_uchar(coloured, &bytes, NULL) &&
      (memory = vips_image_write_to_memory(bytes, &count)) &&
      (bare = vips_image_new_from_memory_copy(
           memory, count, bytes->Xsize, bytes->Ysize, bytes->Bands, VIPS_FORMAT_UCHAR)))
    vips_copy(bare, &dots, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
  g_free(memory);
  if (coloured) g_object_unref(coloured);
  if (bytes) g_object_unref(bytes);
  if (bare) g_object_unref(bare);
  return dots;
}

/// The picture as a JPEG file without anything but the picture; the caller frees the bytes.
static inline int cvips_jpeg(VipsImage *image, void **bytes, size_t *count, int quality) {
  return vips_jpegsave_buffer(
      image, bytes, count, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, "interlace", TRUE,
      NULL);
}

/// The picture as a WebP file without anything but the picture; the caller frees the bytes.
static inline int cvips_webp(VipsImage *image, void **bytes, size_t *count, int quality) {
  return vips_webpsave_buffer(
      image, bytes, count, "Q", quality, "strip", TRUE, NULL);
}
