/**
 * Words that most reports share, the most frequent last: the compressor finds them here from the first line on.
 * Part of the format: any change needs a new `segmentFormat`.
 */
export const textDictionary = `\
Căn cứ Luật Tổ chức chính quyền địa phương; Căn cứ Nghị định số /NĐ-CP của Chính phủ; Thực hiện Công văn số \
/UBND-VHXH về việc tăng cường công tác phòng, chống dịch bệnh, phòng cháy, chữa cháy và cứu nạn, cứu hộ, vệ sinh môi \
trường, an toàn thực phẩm, an toàn giao thông; giải phóng mặt bằng, quy hoạch, xây dựng, đất đai, tài nguyên; thu, chi \
ngân sách nhà nước ước đạt triệu đồng, tỷ đồng, tăng so với cùng kỳ năm 2025, giảm; giáo dục, y tế, văn hóa, thể thao; \
hộ nghèo, hộ cận nghèo, người có công, bảo trợ xã hội, bảo hiểm y tế; cải cách thủ tục hành chính, dịch vụ công trực \
tuyến, chuyển đổi số, công nghệ thông tin; tiếp công dân, giải quyết đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh; \
Thường trực Đảng ủy, Hội đồng nhân dân phường, Ban Chấp hành Đảng bộ, Ban Thường vụ Thành ủy, Tỉnh ủy, Bí thư, Phó Bí \
thư, Chủ tịch, Phó Chủ tịch; Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể, Hội Phụ nữ, Hội Cựu chiến binh, \
Đoàn Thanh niên, Hội Nông dân; các phòng chuyên môn, đơn vị sự nghiệp, trường học, trạm y tế, công an, quân sự; \
chủ trì, phối hợp với các cơ quan, tổ chức, cá nhân có liên quan tuyên truyền, vận động nhân dân thực hiện tốt; \
tăng cường kiểm tra, giám sát, đôn đốc, hướng dẫn; nâng cao chất lượng, hiệu quả; tồn tại, hạn chế và nguyên nhân; \
phương hướng, nhiệm vụ trọng tâm, giải pháp chủ yếu; kết quả đạt được; trong thời gian tới; trên địa bàn phường, xã, \
tổ dân phố, thôn, thành phố, tỉnh; cán bộ, công chức, viên chức, người lao động, đảng viên; chương trình, kế hoạch, \
nghị quyết, quyết định, thông báo, tờ trình, công văn, báo cáo kết quả công tác, tình hình thực hiện nhiệm vụ phát \
triển kinh tế - xã hội, quốc phòng - an ninh, an ninh trật tự, xây dựng Đảng, hệ thống chính trị, nông thôn mới; \
{"key":"2026/.md","number":"/BC-UBND","type":"Báo cáo","issuer":"Ủy ban nhân dân phường ","date":"2026-","signer":"\
Nguyễn Văn ","summary":"","language":"vi","pages":1,"bytes":,"revision":1,"publishedAt":"2026-T:.000Z"}`;
