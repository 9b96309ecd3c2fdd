/** English for pictures and voices. */
export const enMedia = {
  "room.not-arrived": "The picture or voice did not arrive. Send it again.",
  "problem.shelf-full": "This room keeps no more pictures and voices. Words still fit.",
  "problem.wrong-place": "It arrived in the wrong order. Send it again.",
  "problem.bad-upload": "This picture or voice cannot be used.",

  "upload.not-a-picture": "This is no picture that we can show. Choose another, or take one.",
  "upload.heic":
    "We cannot show this kind of picture (HEIC). Take it again here. Or choose “Most compatible” in your camera’s settings.",
  "upload.avif": "We cannot show this kind of picture (AVIF). Choose a JPEG picture.",
  "upload.webp": "We cannot show this kind of picture (WebP). Choose a JPEG picture.",
  "upload.picture-cut-off": "The end of the picture is missing. Choose it again.",
  "upload.picture-damaged": "The picture is damaged. Take it again, or choose another.",
  "upload.too-many-pixels": "The picture is too large. Choose a smaller one.",
  "upload.not-a-voice": "This is no voice that we can play. Record it again.",
  "upload.voice-cut-off": "The end of the recording is missing. Send it again.",
  "upload.voice-damaged": "The recording is damaged. Record it again.",
  "upload.voice-too-long": "This is longer than 3 minutes. Say it in two parts.",
  "upload.nothing-to-hear": "We hear nothing in it. Record it again.",
};
