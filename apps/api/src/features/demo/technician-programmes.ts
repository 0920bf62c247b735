/** A made-up list: no list of the schools of skilled workers is at hand that could be cited. */
export const technicianProgrammes = [
  { code: 'YS0101', name: '有色金属冶炼（演示）', levels: ['intermediate', 'senior'] },
  { code: 'YS0102', name: '矿山机电（演示）', levels: ['intermediate', 'senior', 'technician'] },
  { code: 'YS0201', name: '数控加工（演示）', levels: ['intermediate', 'senior', 'technician'] },
  { code: 'YS0202', name: '电气设备安装（演示）', levels: ['intermediate', 'senior'] },
  { code: 'YS0301', name: '汽车检修（演示）', levels: ['intermediate', 'senior'] },
] as const
